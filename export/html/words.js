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

// PLOVER's event types as nouns; so its modes, where they are none themselves.
const EVENT_TYPES = {
  ACCUSE: "Accusation", AGREE: "Agreement", AID: "Aid", ASSAULT: "Assault",
  COERCE: "Coercion", CONCEDE: "Concession", CONSULT: "Consultation",
  COOPERATE: "Cooperation", MOBILIZE: "Mobilisation", PROTEST: "Protest",
  REJECT: "Rejection", REQUEST: "Request", RETREAT: "Retreat", SANCTION: "Sanction",
  SUPPORT: "Support", THREATEN: "Threat"};

const EVENT_MODES = {
  "abduct": "abduction", "allege": "allegation", "assassinate": "assassination",
  "beat": "beating", "convict": "conviction", "deport": "deportation",
  "destroy": "destruction", "disapprove": "disapproval", "disarm": "disarmament",
  "expel": "expulsion", "investigate": "investigation", "resign": "resignation",
  "restrict": "restriction", "seize": "seizure", "sexual": "sexual violence",
  "withdraw": "withdrawal"};

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

function spaced(code) {
  return code.replaceAll(/[-_]/g, " ");
}

export function typeName(type) {
  return type === "" ? "unknown" : type.replaceAll("_", " ");
}

// "Coercion: arrest (legal)".
export function eventName({type, mode, context}) {
  let name = EVENT_TYPES[type] || spaced(type);
  if (mode !== "") name += `: ${EVENT_MODES[mode] || spaced(mode)}`;
  if (context !== "") name += ` (${spaced(context)})`;
  return name;
}

// As events.csv has it: "COERCE, arrest, legal".
export function codesOf({type, mode, context}) {
  return [type, mode, context].filter((code) => code !== "").join(", ");
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
