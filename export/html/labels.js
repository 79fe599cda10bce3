// Labels that never cover each other. sigma says which labels it would draw; of
// these the ones that find room are drawn, what is chosen and what is bigger
// first, names before the words on lines.

const GAP = 2;  // pixels around a label

const touch = (a, b) => a.left < b.right && b.left < a.right &&
  a.top < b.bottom && b.top < a.bottom;

// A place is a list of boxes. The places of a name of this width beside its
// circle, the best first.
export function placesOf({x, y, size}, width, height) {
  const gap = size + 3;
  const box = (left, top) => [{left: left - GAP, top: top - GAP,
                                right: left + width + GAP, bottom: top + height + GAP}];
  const [left, right] = [x - gap - width, x + gap];
  const [above, below] = [y - gap - height, y + gap];
  return [box(right, y - height / 2), box(left, y - height / 2),
          box(x - width / 2, above), box(x - width / 2, below),
          ...[above, below].flatMap((top) => [box(x, top), box(x - width, top)])];
}

// What two circles leave of the line between them.
export function roomAlong(source, target) {
  const length = Math.hypot(target.x - source.x, target.y - source.y);
  return Math.max(0, length - source.size - target.size);
}

// The place of words of this width along a line: squares around pieces of them.
export function placeAlong(source, target, width, height) {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy) || 1;
  const along = Math.min(width, roomAlong(source, target));
  // The middle of what the circles leave of the line; words stand beside it.
  const middle = 0.5 + (source.size - target.size) / 2 / length;
  const side = height;
  const pieces = Math.max(1, Math.ceil(along / height));
  return Array.from({length: pieces + 1}, (_, i) => {
    const at = middle + (along / length) * (i / pieces - 0.5);
    const [x, y] = [source.x + dx * at, source.y + dy * at];
    return {left: x - side, right: x + side, top: y - side, bottom: y + side};
  });
}

// Of [{places, rank}, …] the place that each gets, or null: ranks first, then
// the order; none touches another nor a box of `taken`, and as few of `circles` as
// can be, and none whose `size` is above its rank. What a `border` among them would cut has no place.
export function arrange(wanted, taken = [], circles = []) {
  const boxes = [...taken, ...circles.filter(({border}) => border)];
  const isFree = (place, others) => !place.some((box) =>
    others.some((other) => touch(box, other)));
  const found = new Array(wanted.length).fill(null);
  const order = wanted.map((_, i) => i)
    .sort((a, b) => wanted[b].rank - wanted[a].rank || a - b);
  for (const i of order) {
    const free = wanted[i].places.filter((place) => isFree(place, boxes));
    if (free.length === 0) continue;
    const hidden = (place) => circles.filter((circle) =>
      place.some((box) => touch(box, circle))).length;
    const best = free.reduce((one, other) =>
      (hidden(other) < hidden(one) ? other : one));
    if (circles.some((circle) => circle.size > wanted[i].rank &&
      best.some((box) => touch(box, circle)))) continue;
    found[i] = best;
    boxes.push(...found[i]);
  }
  return found;
}

export class Labels {
  // `drawEdge` draws the words on a line as sigma does.
  constructor(drawEdge) {
    this.drawEdge = drawEdge;
    this.begin();
  }

  // Of a new frame.
  begin() {
    this.nodes = [];
    this.edges = [];
    this.drawn = [];  // places
  }

  // For sigma, in place of its own drawing.
  node = (context, data, settings) => {
    // What is highlighted has its name in a box above all (hover.js).
    if (data.label && !data.highlighted) {
      this.nodes.push({context, data: {...data}, settings});
    }
  };
  edge = (context, data, source, target, settings) => {
    if (data.label) {
      this.edges.push({context, data: {...data}, source: {...source},
                       target: {...target}, settings});
    }
  };

  // Draws what has room; sigma has asked for all labels of the frame. `circles`
  // are the boxes of what else is drawn, or not to be drawn on.
  end(circles) {
    const names = this.nodes.map(({context, data, settings}) => {
      context.font = fontOf(settings);
      return {places: placesOf(data, context.measureText(data.label).width,
                               settings.labelSize * 1.15),
              rank: data.size + (data.forceLabel ? 1000 : 0)};
    });
    const placed = arrange(names, [], circles);
    this.nodes.forEach(({context, data, settings}, i) => {
      if (placed[i] === null) return;
      context.font = fontOf(settings);
      context.fillStyle = data[settings.labelColor.attribute];
      const [box] = placed[i];
      context.fillText(data.label, box.left + GAP,
                       box.bottom - GAP - settings.labelSize * 0.25);
    });
    const taken = placed.flatMap((place) => place ?? []);
    const words = this.edges.map(({context, data, source, target, settings}) => {
      context.font = `${settings.edgeLabelSize}px ${settings.edgeLabelFont}`;
      const width = context.measureText(data.label).width;
      // Half a word says nothing.
      const room = roomAlong(source, target) < width ? [] :
        [placeAlong(source, target, width, settings.edgeLabelSize)];
      return {places: room,
              rank: data.size + (data.forceLabel ? 1000 : 0)};
    });
    const along = arrange(words, taken);
    this.edges.forEach(({context, data, source, target, settings}, i) => {
      if (along[i] !== null) this.drawEdge(context, data, source, target, settings);
    });
    this.drawn = [...placed, ...along].filter((place) => place !== null);
    this.nodes = [];
    this.edges = [];
  }
}

function fontOf({labelWeight, labelSize, labelFont}) {
  return `${labelWeight} ${labelSize}px ${labelFont}`;
}
