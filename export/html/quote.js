// A quoted sentence with the words marked that make the fact, and those that
// name who says it.

import {element} from "./dom.js";

// Where marks overlap, the later of these wins.
const ORDER = ["participant", "object", "subject", "predicate", "source"];

const MEANINGS = {source: "who says it", subject: "subject", object: "object",
                  predicate: "predicate", participant: "further participant"};

// [{text, kind or null}, …]; offsets count code points.
export function pieces(quote, marks) {
  const characters = Array.from(quote);
  const kinds = new Array(characters.length).fill(null);
  const sorted = [...marks].sort((a, b) =>
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  for (const {kind, begin, end} of sorted) kinds.fill(kind, begin, end);
  const found = [];
  characters.forEach((character, at) => {
    const last = found[found.length - 1];
    if (last && last.kind === kinds[at]) last.text += character;
    else found.push({text: character, kind: kinds[at]});
  });
  return found;
}

// The sentence's texts and marked words.
export function marked(statement) {
  return pieces(statement.quote, statement.marks).map(({text, kind}) =>
    kind === null ? text
      : element("mark", {class: kind, title: MEANINGS[kind]}, text));
}

export function quoteElement(statement) {
  return element("blockquote", {dir: "auto"}, marked(statement));
}
