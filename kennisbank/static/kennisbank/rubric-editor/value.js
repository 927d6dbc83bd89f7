/* The value of a rubric: ids, and changes that leave the value they get as it was. */
window.rubricEditor = {};
(() => {
  "use strict";
  const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  const EVEN = 252; // 7 x 36: the bytes above it would favour the first letters
  const ALIKE = 0.5; // a line that shares this much with an old one is that line, edited
  const LIMITS = { levels: 12, aspects: 60, cell: 40, statements: 2000, text: 2000, longWords: 60 };

  const newId = () => {
    let id = "";
    while (id.length < 8) {
      for (const byte of crypto.getRandomValues(new Uint8Array(16)))
        if (byte < EVEN && id.length < 8) id += LETTERS[byte % LETTERS.length];
    }
    return id;
  };

  const newUid = () =>
    crypto.getRandomValues(new Uint8Array(16)).reduce((uid, byte, at) => {
      const own = at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte; // RFC 9562, version 4
      return uid + own.toString(16).padStart(2, "0");
    }, "");

  const emptyRubric = () => ({
    schema: 1,
    uid: newUid(),
    copied_from: null,
    title: "",
    source: "",
    leadin: "",
    levels: [],
    aspects: [],
  });
  const newLevel = (name = "") => ({ id: newId(), name, tagline: "", leadin: "" });
  const newAspect = () => ({ id: newId(), group: "", name: "", intro: [], cells: {} });

  /* The value in a JSON text, an empty rubric for none, or null when it is no rubric. */
  const parse = (json) => {
    let value;
    try {
      value = json ? JSON.parse(json) : null;
    } catch {
      return null;
    }
    if (value === null || (typeof value === "object" && !Object.keys(value).length)) return emptyRubric();
    const lists = ["levels", "aspects"].every((key) => Array.isArray(value[key]));
    return lists && value.aspects.every((aspect) => aspect?.cells && Array.isArray(aspect.intro)) ? value : null;
  };

  // control characters have no place in a text, and none of ours has a second line
  const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
  const oneLine = (text) => text.replace(CONTROL, " ").replace(/ {2,}/g, " ").trim();
  const toLines = (text) => text.split(/\r\n|[\r\n\u2028\u2029]/).map(oneLine).filter(Boolean);
  const words = (text) => text.split(/\s+/).filter(Boolean).length;

  const pairs = (text) => {
    const found = new Map();
    const plain = text.toLowerCase();
    for (let at = 0; at < plain.length - 1; at += 1) {
      const pair = plain.slice(at, at + 2);
      found.set(pair, (found.get(pair) || 0) + 1);
    }
    return found;
  };
  /* How much two lines share, from 0 to 1: the coefficient of Dice over pairs of letters. */
  const likeness = (one, other) => {
    let shared = 0;
    let total = 0;
    for (const [pair, times] of one) {
      shared += Math.min(times, other.get(pair) || 0);
      total += times;
    }
    for (const times of other.values()) total += times;
    return total ? (2 * shared) / total : 0;
  };

  /* Lines of text as statements with the ids that they had: the same text first, then what looks most like it, then
     what stands in its place. `retired` holds statements that were there a moment ago and may come back. */
  const keepIds = (old, texts, retired = []) => {
    const taken = new Set();
    const ids = texts.map(() => null);
    const give = (at, statement) => {
      ids[at] = statement.id;
      taken.add(statement.id);
    };
    const pool = [...old, ...retired.filter((gone) => !old.some((statement) => statement.id === gone.id))];
    const free = () => pool.filter((statement) => !taken.has(statement.id));
    texts.forEach((text, at) => {
      const same = pool.find((statement) => statement.t === text && !taken.has(statement.id));
      if (same) give(at, same);
    });
    if (ids.includes(null) && free().length) {
      const left = free().map((statement) => [statement, pairs(statement.t)]);
      const scores = texts.flatMap((text, at) => {
        if (ids[at]) return [];
        const own = pairs(text);
        return left.map(([statement, other]) => ({ at, statement, score: likeness(own, other) }));
      });
      for (const { at, statement, score } of scores.sort((one, other) => other.score - one.score))
        if (score >= ALIKE && !ids[at] && !taken.has(statement.id)) give(at, statement);
    }
    ids.forEach((id, at) => {
      if (id) return;
      const before = at ? old.findIndex((statement) => statement.id === ids[at - 1]) : -1;
      const next = (!at || before >= 0) && old[before + 1];
      if (next && !taken.has(next.id)) give(at, next);
      else ids[at] = newId();
    });
    return texts.map((t, at) => ({ id: ids[at], t }));
  };

  const changed = (value, change) => {
    const copy = structuredClone(value);
    change(copy);
    return copy;
  };
  const find = (list, id) => list.find((item) => item.id === id);
  const statementsAt = (value, { aspect, level }) => {
    const row = find(value.aspects, aspect);
    return (level ? row?.cells[level] : row?.intro) || [];
  };
  /* Other statements in a cell, or in the introduction of an aspect. */
  const withStatements = (value, { aspect, level }, statements) =>
    changed(value, (copy) => {
      const row = find(copy.aspects, aspect);
      if (!level) row.intro = statements;
      else if (statements.length || level in row.cells) row.cells[level] = statements;
    });
  const withField = (value, kind, id, field, text) =>
    changed(value, (copy) => {
      (kind ? find(copy[kind], id) : copy)[field] = text;
    });

  const fresh = (statements) => statements.map(({ t }) => ({ id: newId(), t }));
  const KINDS = {
    levels: {
      make: newLevel,
      copy: (level, copy) => {
        const twin = { ...level, id: newId() };
        for (const aspect of copy.aspects)
          if (aspect.cells[level.id]) aspect.cells[twin.id] = fresh(aspect.cells[level.id]);
        return twin;
      },
      leave: (id, copy) => copy.aspects.forEach((aspect) => delete aspect.cells[id]),
    },
    aspects: {
      make: newAspect,
      copy: (aspect) => ({
        ...aspect,
        id: newId(),
        intro: fresh(aspect.intro),
        cells: Object.fromEntries(Object.entries(aspect.cells).map(([id, cell]) => [id, fresh(cell)])),
      }),
      leave: () => {},
    },
  };
  /* Each gives the new value and the id of the level or aspect that it is about. */
  const added = (value, kind, at) => {
    const made = KINDS[kind].make();
    return [changed(value, (copy) => copy[kind].splice(at, 0, made)), made.id];
  };
  const copied = (value, kind, id, nameOf) => {
    let made;
    const next = changed(value, (copy) => {
      const at = copy[kind].findIndex((item) => item.id === id);
      made = KINDS[kind].copy(structuredClone(copy[kind][at]), copy);
      made.name = nameOf(made.name);
      copy[kind].splice(at + 1, 0, made);
    });
    return [next, made.id];
  };
  const moved = (value, kind, id, by) => {
    const next = changed(value, (copy) => {
      const at = copy[kind].findIndex((item) => item.id === id);
      copy[kind].splice(at + by, 0, ...copy[kind].splice(at, 1));
    });
    return [next, id];
  };
  const removed = (value, kind, id) => {
    const at = value[kind].findIndex((item) => item.id === id);
    const next = changed(value, (copy) => {
      copy[kind].splice(at, 1);
      KINDS[kind].leave(id, copy);
    });
    return [next, (next[kind][at] || next[kind][at - 1])?.id || null];
  };

  const counts = (value) => {
    let statements = 0;
    let total = 0;
    for (const aspect of value.aspects)
      for (const list of [aspect.intro, ...value.levels.map((level) => aspect.cells[level.id] || [])])
        for (const { t } of list) {
          statements += 1;
          total += words(t);
        }
    return { levels: value.levels.length, aspects: value.aspects.length, statements, words: total };
  };

  /* A copy of a block: another rubric with the same inside, that knows where it came from. */
  const duplicated = (json) => {
    const value = parse(json);
    return value && json ? JSON.stringify({ ...value, uid: newUid(), copied_from: value.uid || null }) : json;
  };

  Object.assign(window.rubricEditor, {
    LIMITS, newId, emptyRubric, newLevel, newAspect, parse, oneLine, toLines, words, keepIds, find, statementsAt,
    withStatements, withField, added, copied, moved, removed, counts, duplicated,
  });
})();
