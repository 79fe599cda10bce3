// What who opens a graph should read first.

const placesOf = (fact) => fact.qualifiers.filter(({role}) => role === "place")
  .map(({entity}) => entity);

// Of a year before all reports.
const isOld = ({time, firstSaid}) => /^\d{4}/.test(time) &&
  time.slice(0, 4) < firstSaid.slice(0, 4);

// Of `facts` the most salient events with a name that is drawn, at an end or
// where they happened: the first news of each document before the second of any,
// and before what is long past.
export function firstToRead(data, facts, limit) {
  const all = facts.length === data.facts.length;
  const shown = all ? null : new Set(facts.map(({index}) => index));
  const told = new Set();  // two reports may tell one event
  const seen = new Set();  // documents
  const firsts = [];
  const others = [];
  for (const {fact, words, document} of candidatesOf(data)) {
    if (firsts.length === limit) break;
    if ((!all && !shown.has(fact.index)) || told.has(words)) continue;
    told.add(words);
    if (isOld(fact) || seen.has(document)) {
      others.push(fact);
    } else {
      firsts.push(fact);
      seen.add(document);
    }
  }
  return [...firsts, ...others].slice(0, limit);
}

// Once for all: who moves a slider asks often.
function candidatesOf(data) {
  if (data.candidates !== undefined) return data.candidates;
  const isNode = (index) => index >= 0 && data.entities[index].inBackbone &&
    data.entities[index].mention === "name";
  const nameOf = (index) => index < 0 ? "" : data.entities[index].name.toLowerCase();
  data.candidates = data.facts.filter((fact) => fact.relation !== "" &&
    !fact.standing && !fact.inferred && fact.object >= 0 &&
    fact.object !== fact.subject && fact.statements.length > 0 &&
    [fact.subject, fact.object, ...placesOf(fact)].some(isNode))
    .sort((a, b) => b.salience - a.salience || a.index - b.index)
    .map((fact) => ({
      fact, document: data.statements[fact.statements[0]].document,
      words: [nameOf(fact.subject), fact.words, nameOf(fact.object)].join("\n")}));
  return data.candidates;
}
