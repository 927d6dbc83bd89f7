/* <rubric-editor>: the editor of a rubric around one hidden field that holds its value as JSON. */
(() => {
  "use strict";
  const {
    CellEditor, Grid, LIMITS, Reader, acts, added, emptyRubric, exportAs, find, keyOf, listen, make, menuOf, notesOf,
    oneLine, openMenu, parse, startOf, toolbar, withField,
  } = window.rubricEditor;
  const ABOUT = ["title", "source", "leadin"];
  const STEPS = 100; // that can be undone
  let made = 0;

  const wait = (element, on) => {
    element.inert = on;
    element.toggleAttribute("data-rubric-waits", on);
  };

  class RubricEditor extends HTMLElement {
    #ready = false;
    #value = emptyRubric();
    #past = [];
    #future = [];
    #problems = [];
    #editing = null;
    #typed = false;

    connectedCallback() {
      const start = () => !this.#ready && this.field && this.#build();
      start(); // a page that is still being read has not given us our field yet
      if (!this.#ready) document.addEventListener("DOMContentLoaded", start, { once: true });
    }

    disconnectedCallback() {
      this.close();
      if (this.hasAttribute("popover")) this.wide(false);
    }

    get field() {
      return this.querySelector("input[type=hidden], textarea[hidden]");
    }

    get value() {
      return this.#value;
    }

    get editing() {
      return this.#editing;
    }

    get locked() {
      return this.input.disabled;
    }

    get canUndo() {
      return this.#past.length > 0;
    }

    get canRedo() {
      return this.#future.length > 0;
    }

    #build() {
      this.#ready = true;
      this.input = this.field;
      made += 1;
      this.id ||= `${this.input.id || "rubric"}-editor-${made}`;
      const texts = JSON.parse(this.dataset.texts || "{}");
      this.t = (key, words = {}) => (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);
      this.#watch();
      this.status = make("p", { role: "status", class: "rubric-status" });
      this.about = make("div", { class: "rubric-about" }, ...ABOUT.map((name) => this.#aboutField(name)));
      this.grid = new Grid(this);
      this.toolbar = toolbar(this);
      this.notes = make("div", { class: "rubric-notes" });
      this.keys = make("p", { id: `${this.id}-keys`, class: "rubric-keys" }, this.t("keys"));
      this.append(this.toolbar, this.status, this.about, this.grid.scroll, this.notes, this.keys);
      this.reader = new Reader(this);
      listen(this);
      this.#read();
      if (this.dataset.problems) this.setProblems(JSON.parse(this.dataset.problems));
    }

    /* StreamField, autosave and tests set the value of the field itself: that is a new rubric for us. */
    #watch() {
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(this.input), "value");
      Object.defineProperty(this.input, "value", {
        configurable: true,
        get: () => own.get.call(this.input),
        set: (json) => {
          const same = own.get.call(this.input) === json;
          own.set.call(this.input, json);
          if (!same) this.#read();
        },
      });
      this.write = (json) => own.set.call(this.input, json);
    }

    #read() {
      this.#editing = null;
      this.#past = [];
      this.#future = [];
      const value = parse(this.input.value);
      this.#value = value || emptyRubric();
      this.broken = !value;
      this.render();
    }

    json() {
      return JSON.stringify(this.#value);
    }

    #store(value, event = "change") {
      this.#value = value;
      this.write(this.json());
      this.input.dispatchEvent(new Event("input", { bubbles: true }));
      if (event === "change") this.input.dispatchEvent(new Event("change", { bubbles: true }));
    }

    /* A key press in a field: the value follows at once, the step to undo is the whole visit to the cell. */
    type(value) {
      if (!this.#typed) this.#remember();
      this.#typed = true;
      this.#store(value, "input");
    }

    #remember() {
      this.#past = [...this.#past, this.#value].slice(-STEPS);
      this.#future = [];
    }

    /* Another value, as one step that can be undone, said in a message. */
    commit(value, message, at = null) {
      if (this.locked) return;
      this.close();
      this.#remember();
      this.#store(value);
      this.render();
      this.say(message);
      if (at && this.grid.cells.size) this.grid.focus(at);
      else if (at) this.back();
    }

    undo(back = true) {
      if (this.locked) return undefined;
      this.close();
      const [from, to] = back ? [this.#past, this.#future] : [this.#future, this.#past];
      if (!from.length) return this.say(this.t(back ? "nothing_to_undo" : "nothing_to_redo"));
      to.push(this.#value);
      this.#store(from.pop());
      const inGrid = this.grid.scroll.contains(document.activeElement);
      this.render();
      this.say(this.t(back ? "undone" : "redone"));
      if (inGrid) this.back();
      return undefined;
    }

    say(message) {
      this.status.textContent = this.status.textContent === message ? `${message}\u00a0` : message;
    }

    render() {
      this.toggleAttribute("data-locked", this.locked);
      const empty = !this.#value.levels.length && !this.#value.aspects.length;
      for (const input of this.about.querySelectorAll("input")) {
        input.value = this.#value[input.dataset.about] || "";
        input.readOnly = this.locked;
      }
      this.about.hidden = this.broken;
      this.toolbar.hidden = this.broken || this.locked;
      if (this.broken || empty) this.grid.cells.clear();
      if (this.broken) this.grid.scroll.replaceChildren(make("p", { class: "rubric-error" }, this.t("unreadable")));
      else if (empty) this.grid.scroll.replaceChildren(startOf(this));
      else this.grid.render();
      this.note();
    }

    /* What stands under the table, and which buttons have something to do. */
    note() {
      this.toolbar.update();
      const open = this.notes.querySelector("details")?.open;
      this.notes.replaceChildren(...notesOf(this, this.#problems, open));
    }

    #aboutField(name) {
      const input = make("input", { type: "text", maxlength: LIMITS.text, "data-about": name });
      input.addEventListener("input", () => this.type(withField(this.#value, null, null, name, oneLine(input.value))));
      input.addEventListener("change", () => this.close());
      return make("label", {}, this.t(`field_${name}`), input);
    }

    nameOf(kind, id) {
      return find(this.#value[kind], id)?.name || this.t(kind === "levels" ? "nameless_level" : "nameless_aspect");
    }

    placeOf({ aspect, level }) {
      if (!aspect || !level) return aspect ? this.nameOf("aspects", aspect) : level ? this.nameOf("levels", level) : "";
      return this.t("place", { aspect: this.nameOf("aspects", aspect), level: this.nameOf("levels", level) });
    }

    open(at = this.grid.at) {
      if (this.locked || (!at.aspect && !at.level)) return;
      this.close();
      this.grid.activate(at);
      this.#editing = new CellEditor(this, at);
      this.#editing.focus();
    }

    /* Ends what somebody was typing; nothing is thrown away. */
    close() {
      const editor = this.#editing;
      this.#editing = null;
      editor?.close();
      if (!this.#typed) return;
      this.#typed = false;
      this.input.dispatchEvent(new Event("change", { bubbles: true }));
      this.note();
    }

    leave() {
      this.close();
      this.back();
    }

    /* The focus back where somebody was. */
    back() {
      if (this.grid.cellAt(this.grid.at)?.isConnected) this.grid.focus();
      else this.grid.scroll.querySelector("[tabindex], button")?.focus();
    }

    focus() {
      if (this.#ready) this.back();
    }

    act(name, kind, id) {
      const [value, focus] = acts[name](this.#value, kind, id, this.t);
      const message = this.t(`done_${kind}_${name}`, { name: this.nameOf(kind, id) });
      const { aspect, level } = this.grid.at;
      const at = kind === "levels" ? { aspect, level: focus } : { aspect: focus, level };
      const header = kind === "levels" ? { aspect: null, level: focus } : { aspect: focus, level: null };
      const fresh = ["before", "after"].includes(name);
      this.commit(value, message, fresh ? header : at);
      if (fresh) this.open(header);
    }

    addFirst(kind) {
      const [value, id] = added(this.#value, kind, this.#value[kind].length);
      this.commit(value, this.t(`done_${kind}_after`));
      const at = kind === "levels" ? { aspect: null, level: id } : { aspect: id, level: null };
      this.open(at);
    }

    menu(anchor, at = this.grid.at) {
      const items = this.locked ? [] : menuOf(this, at);
      const label = this.t("menu_of", { where: this.placeOf(at) });
      if (items.length) openMenu(this, anchor, label, items, () => this.back());
    }

    save(format) {
      exportAs(this, format).then(
        () => this.say(this.t("exported")),
        (error) => this.say(error.message),
      );
    }

    /* The whole window for the table; the rest of the page waits. */
    wide(on = !this.hasAttribute("popover")) {
      this.close();
      if (on) this.setAttribute("popover", "manual");
      if (on) this.showPopover();
      else this.removeAttribute("popover");
      if (!on) for (const other of document.querySelectorAll("[data-rubric-waits]")) wait(other, false);
      for (let part = this; on && part.parentElement; part = part.parentElement)
        for (const other of part.parentElement.children)
          if (other !== part && !other.inert) wait(other, true);
      this.toolbar.update();
      this.say(this.t(on ? "wide_on" : "wide_off"));
    }

    /* What the server found wrong, as {path, message} with the path of a cell, a level, an aspect or a text. */
    setProblems(problems) {
      this.#problems = problems.map(({ path = [], message }) => {
        const [kind, id, part, level] = path;
        const at =
          kind === "levels" && id ? { aspect: null, level: id }
          : kind === "aspects" && id ? { aspect: id, level: part === "cells" ? level || null : null }
          : null;
        return { at, message };
      });
      if (!this.#ready) return;
      if (!this.#editing) this.render();
      if (this.#problems.length) this.say(this.t("problems_found", { number: this.#problems.length }));
    }

    problemsAt(at) {
      return this.#problems.filter((problem) => problem.at && keyOf(problem.at) === keyOf(at));
    }
  }

  customElements.define("rubric-editor", RubricEditor);
})();
