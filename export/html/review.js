// Where the reader puts right what is wrong: marks on facts and entities, what
// the rules propose with why, and what was decided so far.

import {byId, element, moveWithArrows, news} from "./dom.js";
import {documentsOf, pairsThatMayBeOne, rowOfMerge, rowOfPair, rowOfRename,
        rowOfType, rowsOfFact, rowsOfNamesake} from "./review_rows.js";
import {counted, percent, phraseOf, typeName} from "./words.js";

const FIRST = 30;  // of each list

// Rules whose merges are certain need no look.
const CERTAIN = new Set(["decision", "known entity", "title", "legal form",
                         "word order", "gazetteer", "country form"]);

function button(words, pressed, onclick) {
  return element("button", {type: "button", class: "mark-button",
    "aria-pressed": String(pressed), onclick}, words);
}

// A line of text with what is done with it.
function field(label, words, act, options = {}) {
  const input = element("input", {"aria-label": label, class: "narrow", ...options});
  return element("div", {class: "row"}, input, element("button", {
    type: "button", onclick: () => {
      if (input.value.trim() !== "") act(input.value.trim());
    }}, words));
}

// What a row says, for people.
export function rowText(row) {
  const document = (id) => id ? ` (in ${id})` : "";
  const first = (row.name ?? "") + document(row.document);
  const second = (row.other ?? "") + document(row.other_document);
  switch (row.decision) {
    case "same": return `${first} and ${second} are one`;
    case "different": return `${first} and ${second} are different`;
    case "rename": return `${first} is called ${row.value}`;
    case "type": return `${first} is of the type ${typeName(row.value)}`;
    default: {
      const denied = row.polarity === "negative" ? "not " : "";
      const said = [first, denied + row.value.replaceAll("_", " "), second, row.time]
        .filter((part) => part).join(" ");
      return `${row.decision === "wrong" ? "Wrong" : "Right"}: ${said}`;
    }
  }
}

export class Review {
  // `choose` gets what the reader follows.
  constructor(data, decisions, choose) {
    this.data = data;
    this.decisions = decisions;
    this.choose = choose;
    this.decided = element("section", {"aria-label": "Decided"});
    this.proposed = element("section", {"aria-label": "Proposed"});
    byId("review-view").replaceChildren(this.decided, this.proposed);
    moveWithArrows(this.proposed);
    this.names = element("datalist", {id: "names"});
    document.body.append(this.names);
  }

  show(facts) {
    this.facts = facts;
    this.decided.replaceChildren(...this.soFar());
    this.proposed.replaceChildren(
      element("h2", {}, "Names taken for one"), this.merges(),
      element("h2", {}, "Names that may be one"), this.pairs(),
      element("h2", {}, "Facts to look at first"), this.doubtful());
  }

  soFar() {
    const {rows, server} = this.decisions;
    const act = server
      ? element("button", {type: "button", onclick: () => this.decisions.merge()},
                "Merge the graph anew")
      : element("button", {type: "button", onclick: () => this.download()},
                "Download decisions");
    return [
      element("div", {class: "row"},
        element("h2", {}, counted(rows.length, "decision")),
        rows.length === 0 && !server ? null : act),
      element("p", {class: "quiet"}, server
        ? "Each is written to the file at once; the page shows them when the graph is merged anew."
        : ["They are in this page only. Download them, and give the file to ",
           element("code", {}, "griot build --decisions"), "."]),
      element("ul", {class: "facts"}, rows.map((row) => element("li", {class: "row"},
        element("span", {}, news(rowText(row)),
          row.reason ? element("span", {class: "quiet"}, " – ", news(row.reason)) : null,
          row.by ? element("span", {class: "quiet"}, " – ", news(row.by)) : null),
        element("button", {type: "button", onclick: () => this.decisions.withdraw(row)},
                "Take back"))))];
  }

  download() {
    const url = URL.createObjectURL(
      new Blob([this.decisions.text()], {type: "application/jsonl"}));
    element("a", {href: url, download: "decisions.jsonl"}).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  list(items, none) {
    if (items.length === 0) return element("p", {class: "quiet"}, none);
    return element("ul", {class: "facts"}, items.map((parts) =>
      element("li", {}, parts)));
  }

  merges() {
    // The same two names of several documents are asked for once.
    const asked = new Set();
    const merges = this.data.merges.filter((merge) => {
      const row = rowOfMerge(this.data, merge, "same");
      const names = JSON.stringify(row);
      if (CERTAIN.has(merge.rule) || asked.has(names) ||
          this.decisions.isSettled(row)) return false;
      asked.add(names);
      return true;
    });
    const salience = (merge) => this.data.entities[merge.entity].salience;
    merges.sort((a, b) => salience(b) - salience(a) || a.index - b.index);
    return this.list(merges.slice(0, FIRST).map((merge) => this.merge(merge)),
                     "None that could be otherwise.");
  }

  // The two names, why they are one, and whether they are.
  merge(merge) {
    const same = rowOfMerge(this.data, merge, "same");
    const decided = this.decisions.on(same)?.decision;
    const decide = (decision) => () =>
      this.decisions.add([rowOfMerge(this.data, merge, decision)]);
    const alike = merge.first.text === merge.second.text;
    const name = ({text, document}) => alike
      ? [news(text), " in ", news(this.data.documents[document].id)] : news(text);
    const evidence = [...new Set(merge.evidence)].slice(0, 5);
    return [
      element("p", {}, name(merge.first), " = ", name(merge.second)),
      element("p", {class: "quiet"}, `${merge.rule}: ${merge.why}`,
        merge.note === "" ? "" : [" (", news(merge.note), ")"],
        evidence.length === 0 ? "" : ["; also ", news(evidence.join(", "))]),
      element("p", {}, button("Same", decided === "same", decide("same")), " ",
        button("Keep apart", decided === "different", decide("different")))];
  }

  pairs() {
    const isOpen = ({shorter, longer}) => ![[shorter, longer], [longer, shorter]]
      .some(([one, other]) => this.decisions.isSettled(
        rowOfPair(this.data, one, other, "same")));
    const open = pairsThatMayBeOne(this.data).filter(isOpen).slice(0, FIRST);
    return this.list(open.map(({shorter, longer, slip}) => {
      const {entities} = this.data;
      const decided = this.decisions.on(
        rowOfPair(this.data, shorter, longer, "same"))?.decision;
      const decide = (decision) => () =>
        this.decisions.add([rowOfPair(this.data, shorter, longer, decision)]);
      return [
        element("p", {}, this.link(shorter), " = ", this.link(longer), "?"),
        element("p", {class: "quiet"}, ...slip
          ? ["one may be the other with a slip of the pen"]
          : ["all words of ", news(entities[shorter].name), " are in ",
             news(entities[longer].name)],
          ", and both are of the type ", typeName(entities[shorter].type)),
        element("p", {}, button("Same", decided === "same", decide("same")), " ",
          button("Keep apart", decided === "different", decide("different")))];
    }), "None.");
  }

  // What matters most and is least sure, or disputed.
  doubtful() {
    const doubt = (fact) => fact.salience * (fact.disputed ? 1 : 1 - fact.confidence);
    const facts = [...this.facts].sort((a, b) => doubt(b) - doubt(a) || a.index - b.index);
    const open = [];
    for (const fact of facts) {
      if (open.length === FIRST) break;
      const [row] = rowsOfFact(this.data, fact, "right");
      if (!this.decisions.isSettled(row)) open.push(fact);
    }
    return this.list(open.map((fact) => [
      element("button", {type: "button", "data-row": true, onclick: () =>
        this.choose({facts: [fact.index]})}, phraseOf(fact).flatMap(
        ({entity, words}) => [news(entity === undefined ? words
          : this.data.entities[entity].name), " "])),
      element("p", {class: "quiet"}, `confidence ${percent(fact.confidence)}`,
        fact.disputed ? ", and others contradict it" : "",
        `, ${counted(fact.sources, "source")}`),
      this.factMarks(fact)]), "None.");
  }

  link(entity) {
    return element("button", {type: "button", class: "link", "data-row": true,
      onclick: () => this.choose({entity})}, news(this.data.entities[entity].name));
  }

  // Buttons that say whether a fact is right.
  factMarks(fact) {
    const decided = this.decisions.on(rowsOfFact(this.data, fact, "wrong")[0])?.decision;
    const reason = element("input", {class: "reason", "aria-label": "Why",
                                     placeholder: "why (if you like)"});
    const mark = (words, decision) => button(words, decided === decision, () =>
      this.decisions.add(rowsOfFact(this.data, fact, decision, reason.value.trim())));
    return element("p", {class: "marks"}, mark("Right", "right"), " ",
                   mark("Wrong", "wrong"), " ", reason);
  }

  // What can be put right of an entity.
  entityMarks(index) {
    const {data, decisions} = this;
    const entity = data.entities[index];
    const types = element("datalist", {id: "types"}, [...data.types.keys()]
      .map((value) => element("option", {value})));
    const merges = entity.merges.map((merge) => data.merges[merge]);
    return element("details", {class: "put-right"},
      element("summary", {}, "Put right"),
      field("Its right name", "Rename", (value) =>
        decisions.add([rowOfRename(data, index, value)]), {value: entity.name}),
      field("Its right type", "Retype", (value) =>
        decisions.add([rowOfType(data, index, value)]),
        {value: entity.type, list: "types"}), types,
      field("Who it also is", "Merge", (value) => {
        const other = data.entities.find((one) => one.index !== index &&
          one.mention === "name" && one.name === value);
        if (other === undefined) decisions.failed(`No name here is “${value}”.`);
        else decisions.add([rowOfPair(data, index, other.index, "same")]);
      }, {list: "names", onfocus: () => this.fillNames()}),
      this.namesake(index),
      merges.length === 0 ? null : element("p", {class: "legend"},
        "Why its names are one"),
      merges.length === 0 ? null : this.list(
        merges.slice(0, FIRST).map((merge) => this.merge(merge)), ""));
  }

  // Two of one name are told apart by the document of the one.
  namesake(index) {
    const entity = this.data.entities[index];
    const documents = documentsOf(this.data, index);
    if (entity.mention !== "name" || entity.aliases.length > 0 ||
        documents.length < 2) {
      return null;
    }
    const select = element("select", {"aria-label": "Where it is another",
      class: "narrow"}, documents.map((document) => {
        const {title, id} = this.data.documents[document];
        return element("option", {value: document}, title || id);
      }));
    return element("div", {class: "row"}, select, element("button", {
      type: "button", onclick: () => this.decisions.add(
        rowsOfNamesake(this.data, index, Number(select.value)))}, "Split"));
  }

  fillNames() {
    if (this.names.children.length > 0) return;
    const names = this.data.entities.filter((entity) => entity.mention === "name")
      .map((entity) => entity.name).sort();
    this.names.append(...names.map((value) => element("option", {value})));
  }
}
