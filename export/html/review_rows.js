// Rows of a table of decisions (docs/review.md), made of what the page shows: a
// fact is named by what it says, a name by itself.

const USUAL = {polarity: "positive", modality: "asserted"};
const MOST_BYTES = 4096;  // of a field

const SHORTEST_SLIP = 6;  // letters; of shorter words most are others
const START = 2;          // letters in which nobody slips
const MOST_ALIKE = 500;   // names of one start that are compared

function withoutUsual(row) {
  return Object.fromEntries(Object.entries(row).filter(([column, value]) =>
    value !== "" && value !== undefined && value !== USUAL[column]));
}

// As names are compared, or nearly so.
function key(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

// Entities by their names and aliases.
function namesOf(data) {
  if (data.namesOf === undefined) {
    data.namesOf = new Map();
    for (const entity of data.entities) {
      for (const name of new Set([entity.name, ...entity.aliases].map(key))) {
        if (!data.namesOf.has(name)) data.namesOf.set(name, []);
        data.namesOf.get(name).push(entity.index);
      }
    }
  }
  return data.namesOf;
}

// The name with what tells the entity from others of that name; `alone` if that
// does, in all documents.
function selectorOf(data, index) {
  if (index < 0) return {name: "", type: "", alone: true};
  const entity = data.entities[index];
  const others = namesOf(data).get(key(entity.name))
    .filter((other) => other !== index).map((other) => data.entities[other]);
  return {
    name: entity.name,
    type: others.some((other) => other.type !== entity.type) ? entity.type : "",
    alone: entity.mention === "name" &&
      others.every((other) => other.type !== entity.type)};
}

function documentOf(data, entity) {
  return entity.mention !== "name" && entity.document >= 0
    ? data.documents[entity.document].id : "";
}

function saidBy(fact) {
  return [fact.subject, fact.relation || fact.lemma, fact.object, fact.polarity,
          fact.modality].join("\n");
}

// Whether other facts say the same, but of another time or in other words.
function hasSiblings(data, fact) {
  if (data.saidBy === undefined) {
    data.saidBy = new Map();
    for (const other of data.facts) {
      const said = saidBy(other);
      data.saidBy.set(said, [...data.saidBy.get(said) ?? [], other.index]);
    }
  }
  return data.saidBy.get(saidBy(fact)).length > 1;
}

function rowOf(data, fact, ends, more) {
  const subject = selectorOf(data, ends.subject);
  const object = selectorOf(data, ends.object);
  return withoutUsual({
    name: subject.name, type: subject.type, other: object.name,
    other_type: object.type, value: fact.relation || fact.lemma,
    polarity: fact.polarity, modality: fact.modality, ...more});
}

// "right" or "wrong": one row where the names of its ends and its time say which
// fact is meant, so that it holds for whatever else will say so; else a row for
// each of its sentences.
export function rowsOfFact(data, fact, decision, reason = "") {
  const ends = [fact.subject, fact.object];
  const statements = fact.statements.map((index) => data.statements[index]);
  const named = ends.some((end) => end >= 0) &&
    ends.every((end) => selectorOf(data, end).alone) &&
    statements.every((statement) => statement.ends === null);
  if (named && (fact.time !== "" || !hasSiblings(data, fact))) {
    return [{decision, ...rowOf(data, fact, fact, {time: fact.time}),
             ...withoutUsual({reason})}];
  }
  const rows = new Map();
  for (const statement of statements) {
    const short = new TextEncoder().encode(statement.quote).length <= MOST_BYTES;
    const row = {decision, ...rowOf(data, fact, statement.ends ?? fact, {
      document: data.documents[statement.document].id,
      quote: short ? statement.quote.trim() : ""}), ...withoutUsual({reason})};
    rows.set(JSON.stringify(row), row);
  }
  return [...rows.values()];
}

function rowOfName(data, index, decision, more) {
  const {name, type} = selectorOf(data, index);
  return {decision, ...withoutUsual({
    name, type, document: documentOf(data, data.entities[index]), ...more})};
}

export function rowOfRename(data, index, value, reason = "") {
  return rowOfName(data, index, "rename", {value, reason});
}

export function rowOfType(data, index, value, reason = "") {
  return rowOfName(data, index, "type", {value, reason});
}

// "same" or "different".
export function rowOfPair(data, index, other, decision, reason = "") {
  const second = selectorOf(data, other);
  return rowOfName(data, index, decision, {
    other: second.name, other_type: second.type,
    other_document: documentOf(data, data.entities[other]), reason});
}

// The same of the two names of a merge, as texts have them.
export function rowOfMerge(data, merge, decision, reason = "") {
  const alike = key(merge.first.text) === key(merge.second.text);
  const document = ({document: index}) => alike ? data.documents[index].id : "";
  return {decision, ...withoutUsual({
    name: merge.first.text, document: document(merge.first),
    other: merge.second.text, other_document: document(merge.second), reason})};
}

// The documents whose facts speak of an entity, in their order.
export function documentsOf(data, index) {
  const found = new Set(data.entities[index].facts.flatMap((fact) =>
    data.facts[fact].statements.map((statement) =>
      data.statements[statement].document)));
  return [...found].sort((a, b) => a - b);
}

// That who has this name in one document is another than in all others.
export function rowsOfNamesake(data, index, document, reason = "") {
  const {name} = data.entities[index];
  return documentsOf(data, index).filter((other) => other !== document)
    .map((other) => ({decision: "different", ...withoutUsual({
      name, document: data.documents[document].id, other: name,
      other_document: data.documents[other].id, reason})}));
}

// Whether a decision is on what `row` is on, so that it takes its place.
export function isOnTheSame(a, b) {
  const groups = [["right", "wrong"], ["same", "different"], ["rename"], ["type"]];
  const columns = ["name", "type", "document", "other", "other_type",
                   "other_document", "polarity", "modality", "time", "quote"];
  if (groups.some((group) => group.includes(a.decision) !== group.includes(b.decision))) {
    return false;
  }
  if (a.decision === "right" || a.decision === "wrong") columns.push("value");
  return columns.every((column) => (a[column] ?? "") === (b[column] ?? ""));
}

// Whether a word may be the other with a slip of the pen: a letter changed, left
// out, doubled, or two that changed places.
export function isSlip(a, b) {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long || short.length < SHORTEST_SLIP ||
      long.length - short.length > 1) return false;
  let begin = 0;
  while (begin < short.length && short[begin] === long[begin]) ++begin;
  let end = 0;
  while (end < short.length - begin &&
         short.at(-1 - end) === long.at(-1 - end)) ++end;
  const left = short.slice(begin, short.length - end);
  const right = long.slice(begin, long.length - end);
  return right.length === 1 || (left.length === 2 && right.length === 2 &&
    left[0] === right[1] && left[1] === right[0]);
}

const wordsOf = (name) => key(name).split(/\s+/);

// Pairs of names that may be one: all words of the one are in the other; in a
// `slip` but for a slip of the pen in the last of them.
export function pairsThatMayBeOne(data) {
  const named = data.entities.filter((entity) =>
    entity.mention === "name" && entity.inBackbone);
  const pairs = [...pairsWithin(named), ...pairsBySlip(named)];
  const salience = ({shorter, longer}) =>
    data.entities[shorter].salience + data.entities[longer].salience;
  return pairs.sort((a, b) => salience(b) - salience(a));
}

function grouped(entities, keysOf) {
  const groups = new Map();
  for (const entity of entities) {
    for (const name of new Set(keysOf(entity))) {
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(entity);
    }
  }
  return groups;
}

function pairsWithin(named) {
  const byLast = grouped(named, ({name}) => [wordsOf(name).at(-1)]);
  return named.flatMap((shorter) => {
    const words = wordsOf(shorter.name);
    return byLast.get(words.at(-1)).filter((longer) => {
      const all = new Set(wordsOf(longer.name));
      return longer !== shorter && longer.type === shorter.type &&
        words.length < all.size && words.every((word) => all.has(word));
    }).map((longer) => ({shorter: shorter.index, longer: longer.index, slip: false}));
  });
}

function pairsBySlip(named) {
  const allWords = ({name, aliases}) => [name, ...aliases].flatMap(wordsOf);
  // A slip makes another place of a place.
  const byStart = grouped(named.filter(({location}) => !location),
    (entity) => allWords(entity).map((word) => word.slice(0, START)));
  return named.flatMap((shorter) => {
    const words = wordsOf(shorter.name);
    const alike = byStart.get(words.at(-1).slice(0, START)) ?? [];
    if (shorter.location || alike.length > MOST_ALIKE) return [];
    return alike.filter((longer) => {
      if (longer === shorter || longer.type !== shorter.type) return false;
      const others = wordsOf(longer.name);
      const all = new Set(allWords(longer));
      return !all.has(words.at(-1)) && (words.length < others.length ||
        (words.length === others.length && shorter.index < longer.index)) &&
        words.slice(0, -1).every((word) => all.has(word)) &&
        [...all].some((word) => isSlip(words.at(-1), word));
    }).map((longer) => ({shorter: shorter.index, longer: longer.index, slip: true}));
  });
}
