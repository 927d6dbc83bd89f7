/* Swagger UI on the page of the API: in Dutch, and asking this site by the address that it was opened at. Without it,
   or when the document cannot be read, the list of addresses stays. */
(async () => {
  "use strict";
  const place = document.getElementById("api");
  const DUTCH = {
    "Available values": "Mogelijk",
    Cancel: "Annuleer",
    Clear: "Wis het antwoord",
    Code: "Status",
    "Collapse all": "Klap alles in",
    "Collapse operation": "Klap in",
    "Controls ": "Komt in de header ",
    "Copy to clipboard": "Kopieer",
    "Default value": "Standaard",
    Description: "Wat het is",
    Details: "Antwoord",
    Download: "Download",
    "Download file": "Download het bestand",
    "Example Value": "Voorbeeld",
    Execute: "Vraag het",
    "Expand all": "Klap alles uit",
    "Expand operation": "Klap uit",
    "Headers:": "Headers",
    "Media type": "Soort",
    "Media Type": "Soort",
    Name: "Naam",
    "No parameters": "Er is niets in te vullen.",
    "One of": "Een van",
    "Please correct the following validation errors and try again.": "Er ontbreekt iets, of iets klopt niet:",
    "Request URL": "Gevraagd adres",
    "Request duration": "Duur",
    Reset: "Begin opnieuw",
    "Response body": "Inhoud",
    "Response headers": "Headers",
    Responses: "Antwoorden",
    Schema: "Velden",
    Schemas: "Alle soorten velden",
    "Server response": "Antwoord van de site",
    "Try it out ": "Probeer uit",
    Type: "Soort",
    " header.": ".",
    required: "verplicht",
  };
  const ADD = { of: "json-schema-form-item-add", said: ["Voeg een waarde toe"] }; // made of three words
  const SAID = ["title", "aria-label", "source"];

  /* Swagger UI has one set of words: they are changed where it makes elements of them. */
  const inDutch = ({ React }) => {
    const make = React.createElement;
    const dutch = (text) =>
      typeof text === "string"
        ? (DUTCH[text] ?? text.replace(/^<i>([\w ]+)<\/i>/, (all, name) => `<i>${DUTCH[name] ?? name}</i>`))
        : text;
    React.createElement = (type, properties, ...children) => {
      const said = SAID.filter((name) => typeof properties?.[name] === "string");
      const changed = Object.fromEntries(said.map((name) => [name, dutch(properties[name])]));
      if (type === "pre") changed.tabIndex = 0; // it scrolls
      if (type === "button" && !properties && !children.length) changed["aria-label"] = DUTCH["Copy to clipboard"];
      const adds = properties?.className?.includes?.(ADD.of);
      return make(type, { ...properties, ...changed }, ...(adds ? ADD.said : children.map(dutch)));
    };
    return {};
  };

  /* Without what the page tells already, without links inside buttons, and with the name of every list of choices. */
  const nothing = () => null;
  const mended = ({ React }) => ({
    components: {
      InfoContainer: nothing,
      ServersContainer: nothing,
      DeepLink: ({ text }) => React.createElement("span", null, text),
    },
    wrapComponents: {
      JsonSchemaForm: (Original) => (properties) => {
        const { description, schema } = properties;
        const field = React.createElement(Original, properties);
        const choices = schema.get("enum") ?? schema.getIn(["items", "enum"]);
        return choices ? React.createElement("label", { className: "choices", "aria-label": description }, field) : field;
      },
    },
  });

  const followScheme = () => {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const set = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
    dark.addEventListener("change", set);
    set();
  };

  const address = new URL(place.dataset.document, location.href);
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) return;
  const spec = await answer.json();
  spec.servers = [{ url: new URL(".", address).href.replace(/\/$/, "") }];
  place.replaceChildren();
  followScheme();
  SwaggerUIBundle({
    spec,
    domNode: place,
    plugins: [inDutch, mended],
    supportedSubmitMethods: ["get"],
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    deepLinking: true,
    displayRequestDuration: true,
    syntaxHighlight: { theme: "obsidian" }, // of its themes one that can be read
    validatorUrl: null,
  });
})();
