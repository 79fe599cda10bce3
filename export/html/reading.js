// A document as it was read: its whole text, with the sentences that say
// something.

// The statements of a document in the order of its text, those of one sentence
// together: [{begin, end, quote, statements}, …].
export function sentencesOf(data, document) {
  const sentences = new Map();
  data.statements.forEach((statement, index) => {
    if (statement.document !== document) return;
    if (!sentences.has(statement.begin)) {
      sentences.set(statement.begin, {begin: statement.begin, end: statement.end,
                                      quote: statement.quote, statements: []});
    }
    sentences.get(statement.begin).statements.push(index);
  });
  return [...sentences.values()].sort((a, b) => a.begin - b.begin);
}

// The text cut at these sentences: [{text} or {sentence}, …]. Without a text the
// sentences alone; offsets count code points.
export function partsOf(text, sentences) {
  if (text === "") return sentences.map((sentence) => ({sentence}));
  const characters = Array.from(text);
  const parts = [];
  let at = 0;
  for (const sentence of sentences) {
    if (sentence.begin < at) continue;
    if (sentence.begin > at) {
      parts.push({text: characters.slice(at, sentence.begin).join("")});
    }
    parts.push({sentence});
    at = sentence.end;
  }
  if (at < characters.length) parts.push({text: characters.slice(at).join("")});
  return parts;
}
