package academy.capstone.catalogue.application;

import academy.capstone.catalogue.domain.KnownCourse;
import academy.capstone.catalogue.domain.Overlap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Known courses by the stems of their words, in memory. Lucene finds the candidates; {@link Overlap} says how much they
 * share, because that can be explained and a search score can't.
 */
final class LookAlikeIndex {

    private static final Analyzer ANALYZER = new EnglishAnalyzer();
    private static final String WORD = "word";
    private static final String PLACE = "place";
    private static final int CANDIDATES = 100;

    /** Clauses of one query; the words of the longest proposal stay below Lucene's own limit. */
    private static final int QUERY_WORDS = 500;

    private final List<KnownCourse> courses;
    private final List<Overlap.Words> words = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final IndexSearcher searcher;

    LookAlikeIndex(Collection<KnownCourse> known) {
        courses = List.copyOf(known);
        try {
            Directory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int place = 0; place < courses.size(); place++) {
                    writer.addDocument(document(place));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException("An index in memory could not be written.", impossible);
        }
    }

    /** The courses that share anything with the proposal, the most alike first. */
    List<Match> matches(KnownCourse proposal) {
        Overlap.Words asked = words(proposal);
        return candidates(asked).stream()
                .map(place -> new Match(courses.get(place), Overlap.of(asked, words.get(place), this::weight)))
                .sorted((one, other) ->
                        Double.compare(other.overlap().score(), one.overlap().score()))
                .toList();
    }

    /** A known course and how much it overlaps with the proposal. */
    record Match(KnownCourse course, Overlap overlap) {}

    private Document document(int place) {
        Overlap.Words stems = words(courses.get(place));
        words.add(stems);
        Document document = new Document();
        document.add(new StringField(PLACE, String.valueOf(place), Field.Store.YES));
        for (String word : all(stems)) {
            document.add(new StringField(WORD, word, Field.Store.NO));
            frequency.merge(word, 1, Integer::sum);
        }
        return document;
    }

    private List<Integer> candidates(Overlap.Words asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        all(asked).stream()
                .limit(QUERY_WORDS)
                .forEach(word -> query.add(new TermQuery(new Term(WORD, word)), BooleanClause.Occur.SHOULD));
        try {
            List<Integer> places = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query.build(), CANDIDATES).scoreDocs) {
                places.add(Integer.valueOf(
                        searcher.storedFields().document(found.doc).get(PLACE)));
            }
            return places;
        } catch (IOException impossible) {
            throw new UncheckedIOException("An index in memory could not be read.", impossible);
        }
    }

    /** Inverse document frequency, smoothed so that it stays above 0. */
    private double weight(String word) {
        return Math.log(1 + (courses.size() + 1.0) / (frequency.getOrDefault(word, 0) + 1.0));
    }

    private static Set<String> all(Overlap.Words words) {
        Set<String> all = new LinkedHashSet<>(words.title());
        all.addAll(words.text());
        words.topics().forEach(topic -> all.addAll(stems(topic)));
        return all;
    }

    private static Overlap.Words words(KnownCourse course) {
        return new Overlap.Words(
                stems(course.title()),
                course.topics().stream()
                        .map(topic -> topic.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                stems(String.join(" ", course.texts())));
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = ANALYZER.tokenStream(WORD, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read.", impossible);
        }
        return stems;
    }
}
