package academy.capstone.workflow.security;

import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask for what: scripts by HTTP Basic and without a session, Camunda's webapps and our own pages by one session.
 * String patterns would miss Camunda's servlets, therefore every path is a {@link PathPatternRequestMatcher}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Own pages need no inline script or style; Tasklist frames the course file. */
    private static final String OWN_CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final RequestMatcher WEBAPPS = path("/camunda/**");

    private static final RequestMatcher BASIC =
            request -> String.valueOf(request.getHeader("Authorization")).regionMatches(true, 0, "Basic ", 0, 6);

    private static final RequestMatcher PUBLIC = any(
            "/error",
            "/login",
            "/catalogue",
            "/catalogue/**",
            "/verify",
            "/verify/**",
            "/credentials/**",
            "/evaluations/**",
            "/participants/**",
            // Names nothing to strangers; the way through the sign-in is the one below it.
            "/decide/*",
            "/audit-packs",
            "/audit-packs/Check.java",
            "/.well-known/**",
            "/actuator/health",
            "/actuator/health/**",
            "/capstone.css",
            "/emblem.svg",
            "/favicon.svg",
            "/favicon.ico",
            "/js/**",
            "/css/**",
            "/fonts/**",
            "/images/**");

    /** Answers of strangers: nothing of theirs could be abused by a forged form, and asking for a token opens a session. */
    private static final RequestMatcher STRANGERS =
            any("/catalogue/**", "/evaluations/**", "/participants/**", "/verify/**");

    /** Pages that check the token themselves, because what was typed in a session that has ended must not be lost. */
    private static final RequestMatcher SELF_CHECKING = any("/decide/*", "/decide/*/taking");

    /** What nobody asks for over HTTP: telling right passwords from wrong ones, and bringing code into the engine. */
    private static final RequestMatcher CLOSED = new OrRequestMatcher(Stream.of("/engine-rest", "/camunda/api/engine")
            .flatMap(root -> Stream.of(
                    root + "/identity/verify",
                    root + "/engine/*/identity/verify",
                    root + "/deployment/create",
                    root + "/engine/*/deployment/create",
                    root + "/deployment/*/redeploy",
                    root + "/engine/*/deployment/*/redeploy"))
            .map(SecurityConfiguration::path)
            .toList());

    /** The engine answers whoever is refused this with a fault of its own. */
    private static final RequestMatcher FOR_ADMINISTRATORS = any(
            "/engine-rest/job/*/execute",
            "/engine-rest/engine/*/job/*/execute",
            "/camunda/api/engine/engine/*/job/*/execute");

    private final Accounts accounts;
    private final Answers answers;
    private final int longestList;

    SecurityConfiguration(
            Accounts accounts,
            Answers answers,
            @Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int longestList) {
        this.accounts = accounts;
        this.answers = answers;
        this.longestList = longestList;
    }

    /** Scripts and other systems. */
    @Bean
    @Order(1)
    SecurityFilterChain scripts(HttpSecurity http, IdentityService identities, SignInThrottle throttle)
            throws Exception {
        RequestMatcher engine = path("/engine-rest/**");
        return http.securityMatcher(
                        new OrRequestMatcher(engine, new AndRequestMatcher(BASIC, new NegatedRequestMatcher(WEBAPPS))))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::unauthenticated))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(answers::unauthenticated)
                        .accessDeniedHandler(answers::denied))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new SameSiteFilter(), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(identities, accounts, engine), AuthorizationFilter.class)
                .addFilterAfter(new BoundedListFilter(engine, longestList), EngineIdentityFilter.class)
                .addFilterAfter(new UnlockFilter("/engine-rest", throttle), BoundedListFilter.class)
                .authorizeHttpRequests(rules -> {
                    rules.requestMatchers(CLOSED).denyAll();
                    rules.requestMatchers(FOR_ADMINISTRATORS).access(membersOf(Group.ADMINISTRATORS));
                    common(rules);
                })
                .build();
    }

    /** Camunda's webapps. Their own CSRF protection and content policy stay in charge. */
    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http, AccountStandsFilter accountStands, SignInThrottle throttle)
            throws Exception {
        return http.securityMatcher(WEBAPPS)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(accountStands, AuthorizationFilter.class)
                .addFilterAfter(
                        new BoundedListFilter(path("/camunda/api/engine/**"), longestList), AuthorizationFilter.class)
                .addFilterAfter(new UnlockFilter("/camunda/api/engine/engine/*", throttle), BoundedListFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(post("/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(answers::signInFirst).accessDeniedHandler(answers::denied))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(rules -> rules.requestMatchers(any(
                                "/camunda/api/admin/setup/**",
                                "/camunda/app/admin/*/setup/**",
                                "/camunda/api/admin/auth/user/*/login/**"))
                        .denyAll()
                        .requestMatchers(CLOSED)
                        .denyAll()
                        .requestMatchers(FOR_ADMINISTRATORS)
                        .access(membersOf(Group.ADMINISTRATORS))
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Our own pages. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, AccountStandsFilter accountStands) throws Exception {
        return http.csrf(csrf -> csrf.ignoringRequestMatchers(STRANGERS, SELF_CHECKING))
                .addFilterBefore(accountStands, AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/login").failureHandler(answers::signInFailed))
                .logout(logout -> logout.logoutRequestMatcher(post("/logout")).logoutSuccessUrl("/login?signedOut"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(answers::signInFirst).accessDeniedHandler(answers::denied))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(this::common)
                .build();
    }

    private void common(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/"))
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .requestMatchers(path("/actuator/**"))
                .access(membersOf(Group.ADMINISTRATORS))
                .requestMatchers(any("/api/outbox", "/api/outbox/**"))
                .access(membersOf(Group.ACADEMY_TEAM, Group.ADMINISTRATORS))
                .anyRequest()
                .authenticated();
    }

    private AuthorizationManager<RequestAuthorizationContext> membersOf(Group... groups) {
        List<String> ids = Arrays.stream(groups).map(Group::id).toList();
        return (Supplier<Authentication> who, RequestAuthorizationContext request) -> {
            Authentication person = who.get();
            return new AuthorizationDecision(person != null
                    && person.isAuthenticated()
                    && accounts.groupsOf(person.getName()).stream().anyMatch(ids::contains));
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN));
    }

    /** After sign-in people come back to the page they wanted, never to an address that only a script asks for. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && Answers.wantsPage(request));
        return cache;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }

    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns).map(SecurityConfiguration::path).toList());
    }
}
