// Elements, made without ever reading a text as markup.

// element("a", {class: "x", href: "…", onclick: f}, child, "text", null)
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null));
  return made;
}

// A text from the news: its direction does not reach the words around it.
export function news(text, properties = {}) {
  return element("bdi", properties, text);
}

// The same where no element can stand: attributes and the canvas. Marks that
// turn the direction are dropped.
export function plain(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, " ");
}

export function byId(id) {
  return document.getElementById(id);
}

// Up and down, Home and End move among the buttons of a list.
export function moveWithArrows(list) {
  list.addEventListener("keydown", (event) => {
    const buttons = [...list.querySelectorAll("[data-row]")];
    const at = buttons.indexOf(document.activeElement);
    if (at < 0) return;
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0,
                End: buttons.length - 1}[event.key];
    if (to === undefined || !buttons[to]) return;
    event.preventDefault();
    buttons[to].focus();
  });
}
