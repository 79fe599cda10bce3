// ISO 8601 at any precision, as days since 1970, both ends included.

const DAY = 86400000;

function dayOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

function week(year, number) {
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - (((fourth + 3) % 7) + 7) % 7;
  return [monday + 7 * (number - 1), monday + 7 * number - 1];
}

// [from, to] of "2024", "2024-07", "2024-W05", "2024-07-01T21:30", "2012/..";
// an open end is infinite. Null for anything else.
export function daysOf(text) {
  if (text.includes("/")) {
    const [from, to] = text.split("/", 2);
    const begin = from === ".." || from === "" ? [-Infinity] : daysOf(from);
    const end = to === ".." || to === "" ? [0, Infinity] : daysOf(to);
    return begin && end && begin[0] <= end[1] ? [begin[0], end[1]] : null;
  }
  const parts = text.match(/^(\d{4})(?:-(?:W(\d\d)|(\d\d)(?:-(\d\d))?))?(?:T.*)?$/);
  if (!parts) return null;
  const [year, weekNumber, month, day] = parts.slice(1).map(Number);
  if (parts[2]) return week(year, weekNumber);
  if (parts[4]) return [dayOf(year, month, day), dayOf(year, month, day)];
  if (parts[3]) return [dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1];
  return [dayOf(year, 1, 1), dayOf(year + 1, 1, 1) - 1];
}

export function textOfDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
