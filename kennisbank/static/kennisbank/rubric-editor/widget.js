/* The editor as a widget that Wagtail's own scripts can make, fill and read, in any form. */
(() => {
  "use strict";

  class BoundRubric {
    constructor(root, name) {
      const parts = [root].flat().filter((part) => part.nodeType === Node.ELEMENT_NODE);
      const within = (selector) => (part) => (part.matches(selector) ? part : part.querySelector(selector));
      const find = (selector) => parts.map(within(selector)).find(Boolean);
      this.editor = find("rubric-editor");
      this.input = find(`[name="${name}"]`);
      this.idForLabel = ""; // no label can point at a hidden field
    }

    getValue() {
      return this.input.value;
    }

    getState() {
      return this.input.value;
    }

    setState(state) {
      this.input.value = state && typeof state === "object" ? JSON.stringify(state) : (state ?? "");
    }

    setInvalid(invalid) {
      this.editor.toggleAttribute("data-invalid", invalid);
      if (!invalid) this.setProblems([]);
    }

    setProblems(problems) {
      if (this.editor.setProblems) this.editor.setProblems(problems);
      else this.editor.dataset.problems = JSON.stringify(problems); // not in a document yet
    }

    getTextLabel({ maxLength } = {}) {
      const title = window.rubricEditor.parse(this.input.value)?.title || "";
      return maxLength && title.length > maxLength ? `${title.slice(0, maxLength - 1)}…` : title;
    }

    focus() {
      this.editor.focus();
    }

    setCapabilityOptions() {}
  }

  class RubricWidget {
    constructor(html) {
      this.html = html;
    }

    render(placeholder, name, id, state) {
      const holder = document.createElement("template");
      holder.innerHTML = this.html.replaceAll("__NAME__", name).replaceAll("__ID__", id).trim();
      const root = holder.content.firstElementChild;
      placeholder.replaceWith(root);
      const bound = new BoundRubric(root, name);
      bound.setState(state);
      return bound;
    }

    getByName(name, container) {
      return new BoundRubric(container, name);
    }
  }

  window.telepath.register("deelwijs.RubricWidget", RubricWidget);
})();
