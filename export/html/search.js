// Entities by name; accents and capitals do not count.

export function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase()
    .replace(/[ıøłđ]/g, (letter) => ({"ı": "i", "ø": "o", "ł": "l", "đ": "d"})[letter])
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

export class NameIndex {
  constructor(entities) {
    this.entries = entities.map((entity) => ({
      entity, names: [entity.name, ...entity.aliases].map(folded)}));
  }

  // Whole names first, then beginnings of names, of words, anything within;
  // among equals the one of more facts.
  find(query, most = 20) {
    const wanted = folded(query);
    if (wanted === "") return [];
    const found = [];
    for (const {entity, names} of this.entries) {
      const rank = Math.min(...names.map((name) => rankOf(name, wanted)));
      if (rank < 4) found.push({entity, rank});
    }
    found.sort((a, b) => a.rank - b.rank ||
      b.entity.facts.length - a.entity.facts.length ||
      a.entity.index - b.entity.index);
    return found.slice(0, most).map(({entity}) => entity);
  }
}

function rankOf(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : 4;
}
