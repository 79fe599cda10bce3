// What the reader has decided. The page of a server sends it there at once; a
// page from a disk keeps it until it is downloaded.

import {isOnTheSame} from "./review_rows.js";

const NAMES_ROWS = {"Content-Type": "application/jsonl"};

class Kept {
  constructor() {
    this.rows = [];
  }

  async read() {
    return this.rows;
  }

  async add(rows) {
    this.rows = [...this.rows, ...rows];
    return this.rows;
  }

  async withdraw(row) {
    this.rows = this.rows.filter((own) => own !== row);
    return this.rows;
  }
}

class Sent {
  async read() {
    return this.ask("decisions");
  }

  async add(rows) {
    return this.ask("decisions", rows);
  }

  async withdraw(row) {
    return this.ask("withdrawals", [row]);
  }

  async merge() {
    await this.ask("merges", []);
    location.reload();
  }

  async ask(path, rows = null) {
    const answer = await fetch(path, rows === null ? {} : {
      method: "POST", headers: NAMES_ROWS,
      body: rows.map((row) => JSON.stringify(row)).join("\n")});
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.error);
    return told.rows;
  }
}

export class Decisions {
  // `changed` is called when there are others, `failed` with what to tell.
  constructor(changed, failed) {
    this.server = document.querySelector("meta[name=review]") !== null;
    this.keeper = this.server ? new Sent() : new Kept();
    this.rows = [];
    this.changed = changed;
    this.failed = failed;
    this.last = Promise.resolve();  // what was begun last
    this.earlier = [];  // rows that were there when the page was opened
    if (this.server) {
      this.run(async () => {
        this.earlier = await this.keeper.read();
        return this.earlier;
      });
    }
  }

  // Those on the same go, unless the new ones are refused.
  async add(rows) {
    await this.run(async () => {
      const old = this.rows.filter((own) =>
        rows.some((row) => isOnTheSame(row, own)));
      for (const row of old) await this.keeper.withdraw(row);
      try {
        return await this.keeper.add(rows);
      } catch (error) {
        if (old.length > 0) await this.keeper.add(old);
        throw error;
      }
    });
  }

  async withdraw(row) {
    await this.run(() => this.keeper.withdraw(row));
  }

  async merge() {
    await this.run(() => this.keeper.merge());
  }

  // The decision on what `row` is on, or nothing.
  on(row) {
    return this.rows.find((own) => isOnTheSame(row, own));
  }

  // Whether somebody decided on it before this page was opened: then nobody
  // needs to be asked again.
  isSettled(row) {
    return this.earlier.some((own) => isOnTheSame(row, own));
  }

  // As a file of JSON Lines.
  text() {
    return this.rows.map((row) => JSON.stringify(row) + "\n").join("");
  }

  // Acts when all is done that was begun before: what is decided twice in haste
  // is seen to be on the same.
  run(act) {
    this.last = this.last.then(() => this.act(act));
    return this.last;
  }

  async act(act) {
    try {
      this.rows = await act() ?? this.rows;
      this.failed("");
    } catch (error) {
      this.failed(error.message);
      if (this.server) this.rows = await this.keeper.read().catch(() => this.rows);
    }
    this.changed();
  }
}
