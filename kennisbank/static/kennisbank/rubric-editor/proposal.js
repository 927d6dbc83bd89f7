/* What a proposal would do, before anybody takes it over: counts, questions, warnings and every change. */
(() => {
  "use strict";
  const { find, make } = window.rubricEditor;
  const KINDS = ["added", "removed", "changed", "moved"];
  const FEW = 12; // changes that are shown unfolded
  const MOST = 300; // changes of one kind that are shown

  /* Where a change is, by the names of aspect and level in the proposal or in what is there now. */
  const placeOf = (path, values, t) => {
    const named = (kind, id) => {
      const item = values.map((value) => find(value[kind] || [], id)).find(Boolean);
      return item && (item.name || t(kind === "levels" ? "nameless_level" : "nameless_aspect"));
    };
    const aspect = path[0] === "aspects" && named("aspects", path[1]);
    const levelId = path[0] === "levels" ? path[1] : path[2] === "cells" && path[3];
    const level = levelId && named("levels", levelId);
    return [aspect, level].filter(Boolean).join(" – ");
  };

  const row = (change, values, t) => {
    const { kind, what, path = [], before = "", after = "" } = change;
    const where = placeOf(path, values, t);
    const about = [t(`what_${what}`), where].filter(Boolean).join(": ");
    const item = make("li", {}, make("span", { class: "rubric-where" }, about));
    if (kind === "moved") item.append(make("span", {}, after || before));
    else {
      if (before) item.append(make("del", {}, make("span", { class: "rubric-sr" }, `${t("before")} `), before));
      if (after) item.append(make("ins", {}, make("span", { class: "rubric-sr" }, `${t("after")} `), after));
    }
    return item;
  };

  const groupOf = (kind, changes, values, t) => {
    const own = changes.filter((change) => change.kind === kind);
    if (!own.length) return null;
    const list = make("ul");
    const fill = () => {
      list.append(...own.slice(0, MOST).map((change) => row(change, values, t)));
      if (own.length > MOST) list.append(make("li", {}, t("more", { number: own.length - MOST })));
    };
    const summary = make("summary", {}, `${t(`kind_${kind}`)} (${own.length})`);
    const group = make("details", { open: own.length <= FEW }, summary, list);
    if (group.open) fill();
    else group.addEventListener("toggle", fill, { once: true }); // what nobody unfolds costs nothing
    return group;
  };

  const ask = (question, answer, values, t, number, id) => {
    const choice = ({ key, label }) => {
      const name = `${id}-question-${number}`;
      // no form: what is chosen here is not posted with the page
      const radio = make("input", { type: "radio", form: "", name, value: key, checked: key === question.chosen });
      radio.addEventListener("change", () => answer(question.id, key));
      return make("label", {}, radio, label);
    };
    const where = placeOf(question.path || [], values, t);
    return make(
      "fieldset",
      {},
      make("legend", {}, question.message),
      where ? make("p", { class: "rubric-where" }, where) : null,
      ...question.choices.map(choice),
    );
  };

  /* The elements that show a proposal; `answer` is called with a question and the choice for it. */
  const proposalView = (proposal, editor, answer) => {
    const { t } = editor;
    const { value, changes = [], questions = [], warnings = [], counts } = proposal;
    const values = [value, editor.value];
    const parts = [make("p", { class: "rubric-counts" }, t("preview_counts", counts))];
    if (warnings.length) {
      const list = make("ul", {}, ...warnings.map((text) => make("li", {}, text)));
      parts.push(make("section", { class: "rubric-warnings" }, make("h3", {}, t("warnings_title")), list));
    }
    if (questions.length) {
      const asked = questions.map((question, number) => ask(question, answer, values, t, number, editor.id));
      parts.push(make("section", { class: "rubric-questions" }, make("h3", {}, t("questions_title")), ...asked));
    }
    const groups = KINDS.map((kind) => groupOf(kind, changes, values, t)).filter(Boolean);
    const shown = groups.length ? groups : [t("no_changes")];
    parts.push(make("section", {}, make("h3", {}, t("changes_title")), ...shown));
    return parts;
  };

  Object.assign(window.rubricEditor, { proposalView });
})();
