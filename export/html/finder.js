// The search field: a combobox over the names found.

import {byId, element, news} from "./dom.js";
import {NameIndex} from "./search.js";
import {counted, typeName} from "./words.js";

export class Finder {
  constructor(data, choose) {
    this.index = new NameIndex(data.entities);
    this.choose = choose;
    this.field = byId("search");
    this.list = byId("found");
    this.found = [];
    this.at = -1;
    this.field.addEventListener("input", () => this.search());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("blur", () => this.close());
  }

  search() {
    this.found = this.index.find(this.field.value);
    this.at = this.found.length > 0 ? 0 : -1;
    if (this.field.value.trim() === "") return this.close();
    this.list.replaceChildren(...this.found.map((entity, i) =>
      element("li", {role: "option", id: `found-${i}`,
                     // before the field loses the focus and the list closes
                     onpointerdown: (event) => {
                       event.preventDefault();
                       this.take(i);
                     }},
        news(entity.name), " ", element("span", {class: "quiet"},
          `${typeName(entity.type)}, ${counted(entity.facts.length, "fact")}`))));
    if (this.found.length === 0) {
      this.list.append(element("li", {role: "option", class: "none",
        "aria-disabled": "true"}, "No such name"));
    }
    this.list.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    this.point();
  }

  point() {
    [...this.list.children].forEach((row, i) =>
      row.setAttribute("aria-selected", String(i === this.at)));
    if (this.at < 0) return this.field.removeAttribute("aria-activedescendant");
    this.field.setAttribute("aria-activedescendant", `found-${this.at}`);
    this.list.children[this.at].scrollIntoView({block: "nearest"});
  }

  key(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      if (this.list.hidden) this.field.value = "";
      this.close();
    } else if (this.found.length === 0 || this.list.hidden) {
      return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : this.found.length - 1;
      this.at = (this.at + step) % this.found.length;
      this.point();
    } else if (event.key === "Enter") {
      this.take(this.at);
    }
  }

  take(at) {
    const {index} = this.found[at];
    this.close();
    this.choose({entity: index, reveal: true, focus: true});
  }

  close() {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}
