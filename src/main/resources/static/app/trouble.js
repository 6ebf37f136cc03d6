// What went wrong, in a form every panel can show.

/** What went wrong, ready to be shown: code, title, detail and the facts beside them are the server's where it gave them. */
export class Trouble extends Error {
  constructor(kind, { code, title, detail, status, ...facts } = {}) {
    super(detail || title || kind);
    Object.assign(this, { kind, code, title, detail, status, facts });
  }
}
