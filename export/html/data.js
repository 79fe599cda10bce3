// The tables that html_data.cc writes, as objects. A text is a number of the
// last table, another row an index; -1 is none.

import {daysOf} from "./times.js";

// How a fact stands to what it tells.
export const STANCES = ["asserted", "unsure", "denied"];

// Kinds of marks in a quoted sentence, in the order of html_data.cc.
export const MARKS = ["predicate", "subject", "object", "participant", "source"];

function stanceOf(fact) {
  if (fact.polarity === "negative") return "denied";
  return fact.modality === "asserted" ? "asserted" : "unsure";
}

function inThrees(flat, make) {
  const made = [];
  for (let i = 0; i < flat.length; i += 3) {
    made.push(make(flat[i], flat[i + 1], flat[i + 2]));
  }
  return made;
}

export function readData(json) {
  const raw = JSON.parse(json);
  if (raw.format !== "griot/page/1") throw new Error("not a page of griot");
  const text = (number) => raw.strings[number];
  const documents = raw.documents.map((row, index) => ({
    index, id: text(row[0]), title: text(row[1]), publisher: text(row[2]),
    published: text(row[3]), url: text(row[4]), copyOf: row[5],
    text: text(row[6]), authors: row[7].map(text)}));
  const entities = raw.entities.map((row, index) => ({
    index, id: text(row[0]), name: text(row[1]), type: text(row[2]),
    mention: text(row[3]), document: row[4], aliases: row[5].map(text),
    mentions: row[6], knownId: text(row[7]), salience: row[8] / 10000,
    inBackbone: row[9] === 1, facts: [], merges: [],
    location: row[10].length === 0 ? null
      : {latitude: row[10][0] / 10000, longitude: row[10][1] / 10000}}));
  const statements = raw.statements.map((row) => ({
    document: row[0], quote: text(row[1]), begin: row[2], end: row[3],
    modality: text(row[4]), confidence: row[5] / 10000, rule: text(row[6]),
    extractor: text(row[7]),
    marks: inThrees(row[8], (kind, begin, end) =>
      ({kind: MARKS[kind], begin, end})),
    saidBy: inThrees(row[9], (entity, cue, medium) =>
      ({entity, cue: text(cue), medium: text(medium)})),
    ends: row[10].length === 0 ? null : {subject: row[10][0], object: row[10][1]}}));
  const facts = raw.facts.map((row, index) => ({
    index, id: text(row[0]), subject: row[1], object: row[2],
    relation: text(row[3]), lemma: text(row[4]), polarity: text(row[5]),
    modality: text(row[6]), time: text(row[7]), firstSaid: text(row[8]),
    lastSaid: text(row[9]), confidence: row[10] / 10000,
    inferred: row[11] === 1, sources: row[12], statements: row[13],
    qualifiers: inThrees(row[14], (role, marker, entity) =>
      ({role: text(role), marker: text(marker), entity})),
    figures: row[15].map(text), salience: row[16] / 10000,
    backbone: text(row[17]), words: text(row[18]), passive: text(row[19]),
    standing: row[20] === 1, conflicts: [],
    disputed: false}));
  const conflicts = raw.conflicts.map((row, index) => ({
    index, id: text(row[0]), kind: text(row[1]),
    sides: row[2].map(([fact, figure, ofSide]) =>
      ({fact, figure: text(figure), statements: ofSide}))}));
  const merges = raw.merges.map((row, index) => ({
    index, entity: row[0], rule: text(row[1]), why: text(row[2]),
    first: {text: text(row[3]), document: row[4]},
    second: {text: text(row[5]), document: row[6]},
    evidence: row[7].map(text), note: text(row[8])}));
  const bounds = (low, high) => ({low: low < 0 ? null : low, high: high < 0 ? null : high});
  const events = raw.events.map((row, index) => ({
    index, id: text(row[0]), first: text(row[1]), last: text(row[2]),
    type: text(row[3]), mode: text(row[4]), context: text(row[5]), status: text(row[6]),
    actor1: row[7], actor2: row[8], place: row[9],
    killed: bounds(row[10], row[11]), injured: bounds(row[12], row[13]),
    facts: row[14]}));
  for (const merge of merges) entities[merge.entity].merges.push(merge.index);
  const data = {documents, entities, facts, statements, conflicts, events, merges,
                types: new Map(raw.types.map(([name, colour]) =>
                  [text(name), text(colour)]))};
  for (const fact of facts) complete(data, fact);
  for (const conflict of conflicts) {
    for (const fact of new Set(conflict.sides.map((side) => side.fact))) {
      facts[fact].conflicts.push(conflict.index);
      facts[fact].disputed ||= conflict.kind !== "development";
    }
  }
  return data;
}

// What is worked out of other tables once, for filters and the picture.
function complete(data, fact) {
  fact.stance = stanceOf(fact);
  fact.participants = [...new Set([fact.subject, fact.object,
    ...fact.qualifiers.map((qualifier) => qualifier.entity)])]
      .filter((entity) => entity >= 0);
  for (const entity of fact.participants) {
    data.entities[entity].facts.push(fact.index);
  }
  // Two reports say "in January" of one fact; it is told once.
  const times = new Set();
  fact.qualifiers = fact.qualifiers.filter(({role, marker, entity}) => {
    if (role !== "time") return true;
    const told = `${marker} ${data.entities[entity].name.toLowerCase()}`;
    return !times.has(told) && times.add(told);
  });
  fact.happened = daysOf(fact.time);
  const first = daysOf(fact.firstSaid);
  const last = daysOf(fact.lastSaid);
  fact.said = first && last ? [first[0], last[1]] : first || last;
  fact.publishers = new Set();
  fact.speakers = new Set();
  for (const index of fact.statements) {
    const statement = data.statements[index];
    fact.publishers.add(publisherOf(data.documents[statement.document]));
    for (const link of statement.saidBy) fact.speakers.add(link.entity);
  }
}

export function publisherOf(document) {
  return document.publisher || document.title || document.id;
}
