// Which facts are shown. An empty set lets everything through.

export class Filters {
  constructor() {
    this.clear();
  }

  clear() {
    this.types = new Set();
    this.relations = new Set();
    this.publishers = new Set();
    this.speakers = new Set();
    this.stances = new Set();
    this.confidence = 0;
    this.disputed = false;
    this.clock = "said";  // or "happened"
    this.days = null;     // [from, to] or all, undated facts too
  }

  passes(data, fact) {
    return fact.confidence >= this.confidence &&
      (!this.disputed || fact.disputed) &&
      meets(this.stances, [fact.stance]) &&
      meets(this.relations, [fact.relation || fact.lemma]) &&
      meets(this.publishers, fact.publishers) &&
      meets(this.speakers, fact.speakers) &&
      (this.types.size === 0 || fact.participants.some((entity) =>
        this.types.has(data.entities[entity].type))) &&
      this.inTime(fact);
  }

  inTime(fact) {
    if (this.days === null) return true;
    const days = fact[this.clock];
    return days !== null && days[0] <= this.days[1] && days[1] >= this.days[0];
  }

  shown(data) {
    return data.facts.filter((fact) => this.passes(data, fact));
  }
}

function meets(wanted, values) {
  if (wanted.size === 0) return true;
  for (const value of values) {
    if (wanted.has(value)) return true;
  }
  return false;
}

// [[value, count], …] of what `values` gives of each fact, the most frequent
// first.
export function frequencies(facts, values) {
  const counts = new Map();
  for (const fact of facts) {
    for (const value of values(fact)) {
      counts.set(value, (counts.get(value) || 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) =>
    n - m || (a < b ? -1 : a > b ? 1 : 0));
}
