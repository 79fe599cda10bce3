// Where the facts that are shown are: places with coordinates, near ones
// gathered to one mark.

const ROLE = "place";

// [{entity, latitude, longitude, facts}, …] of places that `facts` speak of,
// most facts first. A fact counts where it happened if it says so, else at the
// places that take part in it.
export function placesOf(data, facts) {
  const of = new Map();
  for (const fact of facts) {
    const told = fact.qualifiers.filter(({role}) => role === ROLE)
        .map(({entity}) => entity).filter((entity) => at(data, entity) !== null);
    const entities = told.length > 0 ? told
      : fact.participants.filter((entity) => at(data, entity) !== null);
    for (const entity of new Set(entities)) {
      if (!of.has(entity)) of.set(entity, []);
      of.get(entity).push(fact.index);
    }
  }
  return [...of].map(([entity, its]) =>
    ({entity, ...at(data, entity), facts: its}))
      .sort((a, b) => b.facts.length - a.facts.length || a.entity - b.entity);
}

function at(data, entity) {
  return data.entities[entity].location;
}

// Groups of points {x, y, …} that lie nearer than `reach` to the first of their
// group; points come most important first.
export function gathered(points, reach) {
  const groups = [];
  for (const point of points) {
    const near = groups.find(([first]) =>
      Math.hypot(first.x - point.x, first.y - point.y) < reach);
    if (near === undefined) groups.push([point]);
    else near.push(point);
  }
  return groups;
}

// Where the names of marks {x, y, radius, name} can stand within width and height
// so that none covers a mark or another name: {x, y, anchor} of each, null where
// there is no room; marks come most important first. `letter` is a width.
export function placedNames(marks, width, height, letter = 8) {
  const high = 14;
  const taken = marks.map(({x, y, radius}) =>
    ({left: x - radius, right: x + radius, top: y - radius, bottom: y + radius}));
  return marks.map(({x, y, radius, name}) => {
    const wide = letter * Array.from(name).length;
    for (const [anchor, at, base] of [
      ["start", x + radius + 4, y + 4], ["end", x - radius - 4, y + 4],
      ["middle", x, y - radius - 4], ["middle", x, y + radius + high]]) {
      const left = anchor === "start" ? at : anchor === "end" ? at - wide : at - wide / 2;
      const box = {left, right: left + wide, top: base - high, bottom: base + 3};
      if (left < 0 || box.right > width || box.top < 0 || box.bottom > height ||
          taken.some((other) => overlap(box, other))) {
        continue;
      }
      taken.push(box);
      return {x: at, y: base, anchor};
    }
    return null;
  });
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// [[west, south], [east, north]] around places, a margin of a tenth and at
// least `least` degrees wide and high; null if there is none.
export function boundsOf(places, least = 8) {
  if (places.length === 0) return null;
  const range = (values) => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const half = Math.max(least, (high - low) * 1.2) / 2;
    const middle = (low + high) / 2;
    return [middle - half, middle + half];
  };
  const [west, east] = range(places.map(({longitude}) => longitude));
  const [south, north] = range(places.map(({latitude}) => latitude));
  return [[west, Math.max(-85, south)], [east, Math.min(85, north)]];
}
