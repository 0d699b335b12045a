/*
 * Evaluates the conditions under which a part of a form does not matter. They are FEEL; what forms use of it is
 * understood here: names, texts, numbers, true, false, null, comparisons, in, and, or, not(), brackets. What is not
 * understood is answered with false, so that the part stays visible; the server decides in any case.
 */
const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|(\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|(!=|<=|>=|[=<>()[\],]))/y;

function tokens(text) {
  const found = [];
  TOKEN.lastIndex = 0;
  const whole = text.trimEnd();
  while (TOKEN.lastIndex < whole.length) {
    const token = TOKEN.exec(whole);
    if (!token) {
      throw new SyntaxError(text);
    }
    found.push(token[1] !== undefined ? { value: JSON.parse(token[1]) }
      : token[2] !== undefined ? { value: Number(token[2]) }
        : { word: token[3] ?? token[4] });
  }
  return found;
}

const WORDS = { true: true, false: false, null: null };
const same = (a, b) => (a ?? null) === (b ?? null)
  || (a !== null && b !== null && typeof a !== typeof b && String(a) === String(b) && typeof a !== 'boolean');
const COMPARE = {
  '=': same,
  '!=': (a, b) => !same(a, b),
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b
};

function evaluate(found, facts) {
  let at = 0;
  const next = () => found[at]?.word;
  const take = (word) => {
    if (next() !== word) {
      throw new SyntaxError(word);
    }
    at += 1;
  };

  function either() {
    let result = both();
    while (next() === 'or') {
      at += 1;
      const other = both();
      result = result === true || other === true;
    }
    return result;
  }

  function both() {
    let result = compared();
    while (next() === 'and') {
      at += 1;
      const other = compared();
      result = result === true && other === true;
    }
    return result;
  }

  function compared() {
    const left = single();
    const sign = next();
    if (sign === 'in') {
      at += 1;
      const list = single();
      return (Array.isArray(list) ? list : [list]).some((each) => same(left, each));
    }
    if (sign in COMPARE) {
      at += 1;
      return COMPARE[sign](left, single());
    }
    return left;
  }

  function listed(end) {
    const list = [either()];
    while (next() === ',') {
      at += 1;
      list.push(either());
    }
    take(end);
    return list;
  }

  function single() {
    const token = found[at];
    if (!token) {
      throw new SyntaxError('end');
    }
    at += 1;
    if ('value' in token) {
      return token.value;
    }
    if (token.word === '(') {
      const list = listed(')');
      return list.length === 1 ? list[0] : list;
    }
    if (token.word === '[') {
      return listed(']');
    }
    if (token.word === 'not') {
      take('(');
      const value = either();
      take(')');
      return value === true ? false : value === false ? true : null;
    }
    if (!/^[A-Za-z_]/.test(token.word) || next() === '(') {
      throw new SyntaxError(token.word);
    }
    return token.word in WORDS ? WORDS[token.word] : facts[token.word] ?? null;
  }

  const result = either();
  if (at !== found.length) {
    throw new SyntaxError('rest');
  }
  return result === true;
}

/** True if this script can judge the condition. */
export function understands(condition) {
  try {
    evaluate(tokens(condition), {});
    return true;
  } catch (unknown) {
    return false;
  }
}

/** True if the condition holds for these values. */
export function hides(condition, facts) {
  try {
    return evaluate(tokens(condition), facts);
  } catch (unknown) {
    return false;
  }
}
