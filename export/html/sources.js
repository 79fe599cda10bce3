// Who tells what: publishers with their documents, how much each alone says and
// how much of it others dispute.

import {byId, element, moveWithArrows, news} from "./dom.js";
import {publisherOf} from "./data.js";
import {counted} from "./words.js";

// [{publisher, documents, facts, alone, disputed, first, last}, …] of the facts,
// most facts first; documents and facts are indices.
export function sourcesOf(data, facts) {
  const sources = new Map();
  for (const fact of facts) {
    for (const index of new Set(fact.statements.map((statement) =>
      data.statements[statement].document))) {
      const document = data.documents[index];
      const publisher = publisherOf(document);
      if (!sources.has(publisher)) {
        sources.set(publisher, {publisher, documents: new Set(), facts: new Set(),
                                alone: 0, disputed: 0, first: "", last: ""});
      }
      const source = sources.get(publisher);
      source.documents.add(index);
      if (source.facts.has(fact.index)) continue;
      source.facts.add(fact.index);
      if (fact.publishers.size === 1) ++source.alone;
      if (fact.disputed) ++source.disputed;
    }
  }
  for (const source of sources.values()) {
    source.documents = [...source.documents].sort((a, b) => a - b);
    source.facts = [...source.facts];
    const days = source.documents.map((index) => data.documents[index].published)
        .filter((day) => day !== "").sort();
    source.first = days[0] ?? "";
    source.last = days[days.length - 1] ?? "";
  }
  return [...sources.values()].sort((a, b) => b.facts.length - a.facts.length ||
    (a.publisher < b.publisher ? -1 : 1));
}

const COLUMNS = ["Source", "Documents", "Facts", "It alone says", "Disputed",
                 "Published"];

export class Sources {
  constructor(data, choose) {
    this.data = data;
    this.choose = choose;
    this.body = element("tbody");
    moveWithArrows(this.body);
    byId("sources-view").replaceChildren(element("table", {class: "table"},
      element("thead", {}, element("tr", {}, COLUMNS.map((name) =>
        element("th", {scope: "col"}, name)))), this.body));
  }

  show(facts) {
    this.body.replaceChildren(...sourcesOf(this.data, facts).map((source) =>
      element("tr", {},
        element("th", {scope: "row"}, news(source.publisher),
          element("ul", {}, source.documents.map((index) => element("li", {},
            this.document(index))))),
        [source.documents.length, source.facts.length, source.alone,
         source.disputed].map((number) => element("td", {class: "number"},
                                                  number.toLocaleString("en"))),
        element("td", {}, source.first === source.last ? source.first
          : `${source.first} to ${source.last}`))));
  }

  document(index) {
    const {title, id, copyOf} = this.data.documents[index];
    return [element("button", {type: "button", class: "link", "data-row": true,
                               onclick: () => this.choose({document: index})},
                    news(title || id)),
            copyOf >= 0 && copyOf !== index ? element("span", {class: "quiet"}, " (a copy of ",
              news(this.data.documents[copyOf].title ||
                   this.data.documents[copyOf].id), ")") : null];
  }
}
