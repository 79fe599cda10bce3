// What the page says in words of its own.

const MODALITIES = {
  attempted: "attempted, not done",
  intended: "planned or ordered, not done",
  possible: "only possible or conditional",
  generic: "a habit, not one event"};

export const STANCE_NAMES = {
  asserted: "Asserted",
  unsure: "Planned, possible or attempted",
  denied: "Denied"};

const CONFLICTS = {
  figure: "Disputed: Figures that cannot all be right",
  development: "Figures that rose from day to day",
  denial: "Disputed: Claimed here, denied there",
  exclusive: "Disputed: At most one of these holds at a time"};

// What a reader must know before taking the fact for true.
export function caveatsOf(fact) {
  const caveats = [];
  if (fact.polarity === "negative") caveats.push("denied");
  if (fact.modality !== "asserted") {
    caveats.push(MODALITIES[fact.modality] || fact.modality);
  }
  if (fact.inferred) caveats.push("inferred by a rule");
  if (fact.disputed) caveats.push("disputed");
  return caveats;
}

export function conflictName(conflict) {
  return CONFLICTS[conflict.kind] || conflict.kind;
}

export function typeName(type) {
  return type === "" ? "unknown" : type.replaceAll("_", " ");
}

export function percent(confidence) {
  return `${Math.round(confidence * 100)} %`;
}

export function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

// Where the text has no preposition.
const ROLES = {indirect_object: "to", place: "in"};

// The fact's participants and words in reading order: what is an entity, and
// what is said between.
export function phraseOf(fact) {
  const phrase = [];
  if (fact.passive !== "") {
    phrase.push({entity: fact.object}, {words: fact.passive});
  } else {
    if (fact.subject >= 0) phrase.push({entity: fact.subject});
    phrase.push({words: fact.words});
    if (fact.object >= 0) phrase.push({entity: fact.object});
  }
  let before = "";
  for (const {role, marker, entity} of fact.qualifiers) {
    const words = marker || ROLES[role] || "";
    if (words === "" && entity === fact.subject) continue;  // "himself"
    if (words !== "") {
      const like = `${role} ${words}`;
      phrase.push({words: like === before ? "and" : words, small: true});
      before = like;
    }
    phrase.push({entity, small: true});
  }
  return phrase;
}
