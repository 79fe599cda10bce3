// Colours of the picture. Those of types come with the data
// (export/drawing/palette.h); they are M. Okabe's and K. Ito's, which colour-blind
// people tell apart.

const DARK = {
  ground: "#14181c", text: "#e8ebed", quiet: "#a4afb9", faded: "#262d34",
  asserted: "#76828d", unsure: "#56b4e9", denied: "#e8762b",
  disputed: "#d68ab4"};
const LIGHT = {
  ground: "#fbfbf9", text: "#1d2227", quiet: "#5a646e", faded: "#e9eaea",
  asserted: "#a3abb2", unsure: "#0072b2", denied: "#d55e00",
  disputed: "#b0528a"};

export function isDark() {
  return document.documentElement.dataset.theme === "dark";
}

export function colours() {
  return isDark() ? DARK : LIGHT;
}

// A colour of the palette that is dark is lighter on a dark ground.
export function typeColour(data, type) {
  const colour = data.types.get(type);
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const light = (0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2]) / 255;
  if (!isDark() || light > 0.45) return colour;
  return "#" + parts.map((part) => Math.round(part + (255 - part) * 0.3)
    .toString(16).padStart(2, "0")).join("");
}

// The theme that the system asks for until the reader chooses one.
export function followTheme(button, changed) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  const apply = () => {
    const dark = chosen ?? system.matches;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.textContent = dark ? "Light" : "Dark";
    button.setAttribute("aria-label", dark ? "Light colours" : "Dark colours");
  };
  apply();
  system.addEventListener("change", () => {
    apply();
    changed();
  });
  button.addEventListener("click", () => {
    chosen = !isDark();
    apply();
    changed();
  });
}
