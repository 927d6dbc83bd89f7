/* The rubric as a block of a StreamField: its comments and errors, and a copy that is a rubric of its own. */
(() => {
  "use strict";
  const { duplicated } = window.rubricEditor;
  const { FieldBlock, FieldBlockDefinition } = window.wagtailStreamField.blocks;
  const PATIENCE = 40; // frames for Wagtail to show the field of a new comment

  /* Begins a comment on the block with the words that say which cell it is about. */
  const comment = (field) => (where) => {
    field.querySelector("[data-comment-add]").click();
    let frames = 0;
    const fill = () => {
      const area = [...document.querySelectorAll(".comment--mode-creating .comment__input")].at(-1);
      frames += 1;
      if (!area && frames < PATIENCE) return requestAnimationFrame(fill);
      if (!area || area.value) return undefined;
      const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
      own.set.call(area, `${where}: `);
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.focus();
      return undefined;
    };
    requestAnimationFrame(fill);
  };

  const REFERENCE = "rubric_reference"; // the block that places a reusable rubric

  /* The definition of that block, when the stream around this block has it. */
  const referenceIn = ({ blockGroups }) =>
    blockGroups.flatMap(([, definitions]) => definitions).find(({ name }) => name === REFERENCE);

  /* Puts a reusable rubric behind this block, and takes this block away. */
  const replaceBy = (sibling, definition, own) => (chosen) => {
    const { render } = definition;
    definition.render = (placeholder, prefix, state, ...rest) => {
      delete definition.render; // for this one block alone: a sibling begins with what its kind begins with
      return render.call(definition, placeholder, prefix, { ...state, rubric: chosen }, ...rest);
    };
    sibling.fn({ type: REFERENCE });
    delete definition.render;
    own.closest("[data-streamfield-child]").querySelector("[data-streamfield-action=DELETE]").click();
  };

  class RubricBlock extends FieldBlock {
    constructor(...given) {
      super(...given);
      const editor = this.widget?.editor;
      if (editor && this.field.querySelector("[data-comment-add]")) editor.canComment = comment(this.field);
      const sibling = given.at(-1)?.get?.("addSibling");
      const definition = editor && sibling?.enabled && referenceIn(sibling);
      if (definition) editor.replaceBy = replaceBy(sibling, definition, editor);
    }

    setError(error) {
      super.setError(error);
      if (error) this.widget?.setProblems(error.problems || []);
    }

    getDuplicatedState() {
      return duplicated(this.getState());
    }
  }

  class RubricBlockDefinition extends FieldBlockDefinition {
    render(placeholder, prefix, state, error, capabilities) {
      return new RubricBlock(this, placeholder, prefix, state, error, capabilities);
    }
  }

  window.telepath.register("deelwijs.RubricBlock", RubricBlockDefinition);
})();
