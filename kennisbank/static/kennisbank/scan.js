/* Comfort beside the plain form of the scan: answers stay in the link (behind the #, so that no server sees
   them) and on this device, and ticks propose a level at once. Reads and writes what scan/code.py does. */
(() => {
  const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VERSION = "1";
  const NOT_APPLICABLE = "nvt-";

  for (const element of document.querySelectorAll("[data-local]")) element.hidden = false;
  const aspects = [...document.querySelectorAll("[data-aspect]")].map((element) => {
    const named = (name) => [...element.querySelectorAll(`[name="${name}-${element.dataset.aspect}"]`)];
    return {
      element,
      levels: [...element.querySelectorAll("[data-level-id]")],
      radios: named("niveau"),
      between: named("tussen")[0],
      ticks: named("uitspraak"),
      note: named("notitie")[0],
      wish: named("wens")[0],
    };
  });
  if (!aspects.length) return;
  const form = aspects[0].element.form;
  const ids = aspects[0].levels.map((level) => level.dataset.levelId);

  const written = (digits, base) => {
    let number = 0n;
    for (const digit of digits.reverse()) number = number * BigInt(base) + BigInt(digit);
    let text = "";
    for (; number; number /= 64n) text += SIGNS[Number(number % 64n)];
    return text;
  };
  const read = (text, base, count) => {
    let number = 0n;
    for (const sign of [...text].reverse()) number = number * 64n + BigInt(SIGNS.indexOf(sign));
    return Array.from({ length: count }, () => {
      const digit = Number(number % BigInt(base));
      number /= BigInt(base);
      return digit;
    });
  };
  const toText = (value) =>
    btoa(String.fromCharCode(...new TextEncoder().encode(value)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  const fromText = (text) =>
    new TextDecoder().decode(
      Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0)),
    );

  const chosen = (aspect) => aspect.radios.find((radio) => radio.checked)?.value ?? "";
  const digit = (aspect) => {
    const level = chosen(aspect);
    if (!level) return 0;
    if (level === NOT_APPLICABLE) return 1;
    const number = ids.indexOf(level);
    return 2 + 2 * number + (aspect.between.checked && number < ids.length - 1 ? 1 : 0);
  };
  const lines = (note) => note.value.replaceAll("\r\n", "\n").trim();

  /* The code of what the form says now; empty when it says nothing. */
  const encode = () => {
    const bits = aspects.flatMap((aspect) => aspect.ticks.map((tick) => tick.checked));
    let ticks = "";
    for (let at = 0; at < bits.length; at += 6) {
      ticks += SIGNS[bits.slice(at, at + 6).reduce((sum, bit, place) => sum + (bit << place), 0)];
    }
    const notes = aspects.map((aspect, number) => [number, lines(aspect.note)]).filter(([, note]) => note);
    const parts = [
      written(aspects.map(digit), 2 * ids.length + 1),
      ticks.replace(/A+$/, ""),
      written(
        aspects.map((aspect) => ids.indexOf(aspect.wish.value) + 1),
        ids.length + 1,
      ),
      notes.length ? toText(JSON.stringify(notes)) : "",
    ];
    return parts.some(Boolean) ? [VERSION + form.dataset.mark, ...parts].join(".") : "";
  };

  /* Put what a code says into the form. */
  const decode = (code) => {
    const [, places, ticks, wishes, notes] = code.split(".");
    const digits = read(places, 2 * ids.length + 1, aspects.length);
    const wanted = read(wishes, ids.length + 1, aspects.length);
    const said = new Map(notes ? JSON.parse(fromText(notes)) : []);
    let at = 0;
    aspects.forEach((aspect, number) => {
      const place = digits[number];
      const level = place > 1 ? ids[(place - 2) >> 1] : place ? NOT_APPLICABLE : "";
      for (const radio of aspect.radios) radio.checked = radio.value === level;
      aspect.between.checked = place > 1 && place % 2 === 1;
      for (const tick of aspect.ticks) {
        tick.checked = Boolean((SIGNS.indexOf(ticks[Math.floor(at / 6)] ?? "A") >> at % 6) & 1);
        if (tick.checked) tick.closest("details").open = true;
        at += 1;
      }
      aspect.wish.value = wanted[number] ? ids[wanted[number] - 1] : "";
      aspect.note.value = said.get(number) ?? "";
    });
  };

  /* Where ticks place an aspect, in half steps; as `proposed` in scan/answers.py. */
  const proposed = (aspect) => {
    const parts = aspect.levels.map((level) => {
      const ticks = [...level.querySelectorAll("[type=checkbox]")];
      return ticks.length ? ticks.filter((tick) => tick.checked).length / ticks.length : 0;
    });
    if (!parts.some(Boolean)) return null;
    const half = parts.findLastIndex((part) => part >= 0.5);
    const found = half >= 0 ? half : parts.indexOf(Math.max(...parts));
    return 2 * found + (found + 1 < parts.length && parts[found + 1] > 0 ? 1 : 0);
  };
  const propose = (aspect) => {
    const output = aspect.element.querySelector("[data-proposal]");
    const place = chosen(aspect) ? null : proposed(aspect);
    output.hidden = place === null;
    if (place === null) return;
    const name = (number) => aspect.levels[number].querySelector("[data-name]").textContent;
    const number = place >> 1;
    const words =
      place % 2
        ? output.dataset.between.replace("{low}", name(number)).replace("{high}", name(number + 1))
        : name(number);
    output.textContent = `${output.dataset.words} ${words}`;
  };
  const proposeAll = () => aspects.forEach(propose);

  form.addEventListener("change", (event) => {
    const element = event.target.closest("[data-aspect]");
    const aspect = aspects.find((one) => one.element === element);
    if (aspect) propose(aspect);
  });

  /* A team's form leaves nothing behind on a device that others may use. */
  if (form.dataset.scan) {
    const key = `ontwikkelscan:${form.dataset.scan}`;
    const stored = () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    };
    const store = (code) => {
      history.replaceState(null, "", code ? `#${code}` : location.pathname);
      try {
        if (code) localStorage.setItem(key, code);
        else localStorage.removeItem(key);
      } catch {
        /* a browser that keeps nothing */
      }
    };
    const send = (code) => {
      /* another version of the rubric: the server knows what of it still fits */
      const old = document.createElement("form");
      old.method = "post";
      old.action = form.action;
      for (const [name, value] of Object.entries({ code, actie: "aanpassen" })) {
        const input = document.createElement("input");
        Object.assign(input, { type: "hidden", name, value });
        old.append(input);
      }
      document.body.append(old);
      old.submit();
    };
    const restored = document.querySelector("[data-restored]");
    const code = location.hash.slice(1) || stored();
    if (code && !("filled" in form.dataset)) {
      if (code.startsWith(VERSION + form.dataset.mark)) {
        try {
          decode(code);
          store(encode());
          restored.hidden = false;
        } catch {
          send(code);
        }
      } else {
        if (!location.hash) localStorage.removeItem(key);
        send(code);
      }
    }
    form.addEventListener("input", () => store(encode()));
    document.querySelector("[data-forget]").addEventListener("click", () => {
      for (const aspect of aspects) {
        for (const radio of aspect.radios) radio.checked = !radio.value;
        for (const tick of [aspect.between, ...aspect.ticks]) tick.checked = false;
        aspect.wish.value = "";
        aspect.note.value = "";
      }
      store("");
      restored.hidden = true;
      proposeAll();
    });
  }
  proposeAll();
})();
