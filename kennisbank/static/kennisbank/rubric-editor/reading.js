/* What comes from elsewhere: a pasted table or a file goes to the server, and comes back as a proposal to look at. */
(() => {
  "use strict";
  const { make, proposalView } = window.rubricEditor;
  const FILES = /\.(docx|xlsx|csv|json)$/i;
  const LARGEST = 5 * 1024 * 1024; // bytes; the server has the last word
  const MOST_PASTED = 2_000_000; // characters

  const headers = () => {
    const { CSRF_HEADER_NAME = "X-CSRFToken", CSRF_TOKEN = "" } = window.wagtailConfig || {};
    return { Accept: "application/json", [CSRF_HEADER_NAME]: CSRF_TOKEN };
  };

  /* Whether what was copied is more than one cell of a table. */
  const isTable = (data) => {
    const html = data.getData("text/html");
    if (/<table[\s>]/i.test(html)) return (html.match(/<t[dh][\s>]/gi) || []).length > 1; // parsing it takes long
    const rows = data.getData("text/plain").split(/\r\n|[\r\n]/);
    return rows.filter((row) => row.includes("\t")).length > 1;
  };

  /* An answer as JSON; throws an error whose message can be shown. */
  const post = async (url, body, t, signal) => {
    let answer;
    try {
      answer = await fetch(url, { method: "POST", body, headers: headers(), signal });
    } catch (error) {
      throw error.name === "AbortError" ? error : new Error(t("error_network"));
    }
    const json = (answer.headers.get("content-type") || "").includes("json");
    if (answer.ok && !answer.redirected) return answer;
    const said = json && (await answer.json().catch(() => null))?.message;
    if (said) throw new Error(said);
    if (answer.redirected || answer.status === 401 || answer.status === 403) throw new Error(t("error_signed_out"));
    throw new Error(t(answer.status === 413 ? "error_large" : "error_server", { status: answer.status }));
  };

  class Reader {
    constructor(editor) {
      this.editor = editor;
      this.t = editor.t;
      this.body = make("div", { class: "rubric-dialog-body" });
      const title = `${editor.id}-dialog`;
      this.dialog = make("dialog", { class: "rubric-dialog", "aria-labelledby": title }, this.body);
      this.dialog.addEventListener("close", () => {
        this.asking?.abort();
        editor.back();
      });
      for (const name of ["keydown", "input", "change"])
        this.dialog.addEventListener(name, (event) => {
          event.stopPropagation(); // nothing in here is a field of the page
          if (name === "keydown" && event.key === "Enter" && event.target.matches("input")) event.preventDefault();
        });
      const accept = ".docx,.xlsx,.csv,.json";
      this.picker = make("input", { type: "file", accept, "aria-label": this.t("choose_file") });
      this.picker.addEventListener("change", () => this.picker.files[0] && this.read({ file: this.picker.files[0] }));
      this.area = make("textarea", { rows: 8, id: `${editor.id}-pasted` });
      editor.append(this.dialog);
    }

    show(title, ...content) {
      const heading = make("h2", { id: `${this.editor.id}-dialog`, tabindex: "-1" }, title);
      this.body.replaceChildren(heading, ...content.filter(Boolean));
      if (!this.dialog.open) this.dialog.showModal();
      return heading;
    }

    button(text, act, second = false) {
      const button = make("button", { type: "button", class: second ? "button button-secondary" : "button" }, text);
      button.addEventListener("click", act);
      return button;
    }

    /* The dialog in which to paste, or to choose a file. */
    ask(error = null) {
      const { t } = this;
      this.picker.value = "";
      const again = error && this.source && this.button(t("try_again"), () => this.read(this.source));
      const heading = this.show(
        t("read_title"),
        error && make("p", { role: "alert", class: "rubric-error" }, error),
        error && this.source?.file && make("p", {}, t("read_kept_file", { name: this.source.file.name })),
        make("p", {}, t("read_help")),
        make("label", { for: this.area.id }, t("read_paste")),
        this.area,
        make("label", { class: "rubric-file" }, t("read_file"), this.picker),
        make(
          "div",
          { class: "rubric-actions" },
          again || null,
          this.button(t("read_text"), () => this.readArea(), !!again),
          this.button(t("leave"), () => this.dialog.close(), true),
        ),
      );
      (error ? heading : this.area).focus();
    }

    readArea() {
      if (this.area.value.trim()) this.read({ text: this.area.value });
      else this.area.focus();
    }

    read(source) {
      this.source = source;
      this.answers = {};
      this.current = this.editor.json();
      if (source.text !== undefined) this.area.value = source.text;
      const { name, size } = source.file || {};
      if (name && !FILES.test(name)) return this.ask(this.t("error_kind", { name }));
      if (name && size > LARGEST) return this.ask(this.t("error_large"));
      if ((source.html || "").length + (source.text || "").length > MOST_PASTED) {
        this.source = null;
        this.area.value = "";
        return this.ask(this.t("error_paste"));
      }
      this.show(this.t("reading"), make("progress", { "aria-label": this.t("reading") })).focus();
      return this.send();
    }

    async send() {
      const { t, source } = this;
      this.asking?.abort();
      const asking = new AbortController();
      this.asking = asking;
      const body = new FormData();
      for (const [name, part] of Object.entries(source)) if (part) body.append(name, part);
      body.append("current", this.current);
      body.append("answers", JSON.stringify(this.answers));
      this.body.setAttribute("aria-busy", "true");
      try {
        const answer = await post(this.editor.dataset.readUrl, body, t, asking.signal);
        const proposal = await answer.json().catch(() => null);
        if (this.asking !== asking || !this.dialog.open) return;
        if (!window.rubricEditor.parse(JSON.stringify(proposal?.value || 0))) throw new Error(t("error_answer"));
        this.propose(proposal);
      } catch (error) {
        if (error.name !== "AbortError" && this.dialog.open) this.ask(error.message);
      } finally {
        if (this.asking === asking) this.body.removeAttribute("aria-busy");
      }
    }

    propose(proposal) {
      const { t } = this;
      const asked = document.activeElement?.matches?.("[type=radio]") && document.activeElement;
      const accept = this.button(t("accept"), () => {
        if (this.body.hasAttribute("aria-busy")) return; // an answer is on its way that changes the proposal
        this.source = null;
        this.area.value = "";
        this.editor.commit(proposal.value, t("accepted", proposal.counts));
        this.dialog.close();
      });
      const heading = this.show(
        t("preview_title"),
        ...proposalView(proposal, this.editor, (id, choice) => {
          this.answers = { ...this.answers, [id]: choice };
          this.send();
        }),
        make("div", { class: "rubric-actions" }, accept, this.button(t("leave"), () => this.dialog.close(), true)),
      );
      const twin = (radio) => radio.name === asked.name && radio.value === asked.value;
      const same = asked && [...this.body.querySelectorAll("[type=radio]")].find(twin);
      (same || heading).focus();
    }

    /* True when the pasted thing is for the server, and not for the field it was pasted in. */
    paste(event) {
      const { clipboardData: data } = event;
      const file = [...data.files].find(({ name }) => FILES.test(name));
      const field = event.target.matches("input, textarea");
      const anything = !this.dialog.open && !this.editor.value.levels.length && !field;
      const text = data.getData("text/plain");
      if (!file && !isTable(data) && !(anything && text.trim())) return false;
      this.read(file ? { file } : { html: data.getData("text/html"), text });
      return true;
    }
  }

  /* Saves the rubric as it is now, as a file that the server makes. */
  const exportAs = async (editor, format) => {
    const body = new FormData();
    body.append("value", editor.json());
    body.append("format", format);
    const answer = await post(editor.dataset.exportUrl, body, editor.t);
    const named = /filename="?([^";]+)/.exec(answer.headers.get("content-disposition") || "");
    const href = URL.createObjectURL(await answer.blob());
    const link = make("a", { href, download: named?.[1] || `rubric.${format}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  };

  /* Makes a reusable rubric of this one, as a draft; the status says where it is. */
  const keep = async (editor) => {
    const body = new FormData();
    body.append("value", editor.json());
    try {
      const { message, url, open, chosen } = await (await post(editor.dataset.keepUrl, body, editor.t)).json();
      editor.say(message);
      editor.status.append(" ", make("a", { href: url, target: "_blank" }, open));
      if (!editor.replaceBy || !chosen) return;
      const attributes = { type: "button", class: "button button-small button-secondary" };
      const button = make("button", attributes, editor.t("replace"));
      button.addEventListener("click", () => editor.replaceBy(chosen));
      editor.status.append(" ", button);
    } catch (error) {
      editor.say(error.message);
    }
  };

  Object.assign(window.rubricEditor, { Reader, exportAs, keep });
})();
