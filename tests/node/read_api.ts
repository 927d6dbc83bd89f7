// Reads every address of the API with a client whose types are made of its OpenAPI document. It does not
// compile when an address is missing here, when a field has another name, or when pages and blocks cannot be
// told apart.
import createClient from "openapi-fetch";
import type { components, paths } from "./openapi.js";

declare const process: { argv: [string, string, string, string] };
const [, , baseUrl, ids] = process.argv;
const id: Record<"page" | "image" | "document" | "rubric", number> = JSON.parse(ids);
const api = createClient<paths, "application/json" | "application/problem+json">({ baseUrl });
const few = { params: { query: { pageSize: 2 } } };

function words(page: components["schemas"]["Page"]): string {
  switch (page.type) {
    case "handreiking":
      return page.inShort;
    case "bijeenkomst":
      return `${page.startsAt} ${page.signup.state}`;
    case "inhoud":
      return page.body
        .map((block) => (block.type === "text" ? block.value : block.type === "heading" ? block.value.text : block.id))
        .join(" ");
    default:
      return page.title;
  }
}

type Read = { data?: unknown; error?: components["schemas"]["Problem"]; response: Response };
const reads: { [Path in keyof paths]: () => Promise<Read> } = {
  "/pages": () => api.GET("/pages", few),
  "/pages/{id}": () => api.GET("/pages/{id}", { params: { path: { id: id.page }, query: { expand: ["breadcrumbs"] } } }),
  "/pages/{id}/json-ld": () => api.GET("/pages/{id}/json-ld", { params: { path: { id: id.page } } }),
  "/bijeenkomsten": () => api.GET("/bijeenkomsten", few),
  "/handreikingen": () => api.GET("/handreikingen", few),
  "/netwerken": () => api.GET("/netwerken", few),
  "/praktijkvoorbeelden": () => api.GET("/praktijkvoorbeelden", few),
  "/render": () => api.GET("/render", { params: { query: { path: "/" } } }),
  "/navigation": () => api.GET("/navigation"),
  "/redirects": () => api.GET("/redirects", few),
  "/sitemap": () => api.GET("/sitemap", few),
  "/settings": () => api.GET("/settings"),
  "/images": () => api.GET("/images", few),
  "/images/{id}": () => api.GET("/images/{id}", { params: { path: { id: id.image } } }),
  "/documents": () => api.GET("/documents", few),
  "/documents/{id}": () => api.GET("/documents/{id}", { params: { path: { id: id.document } } }),
  "/search": () => api.GET("/search", { params: { query: { q: "lesgeven" } } }),
  "/search/suggestions": () => api.GET("/search/suggestions", { params: { query: { q: "sam" } } }),
  "/rubrics": () => api.GET("/rubrics", few),
  "/rubrics/{id}": () => api.GET("/rubrics/{id}", { params: { path: { id: id.rubric } } }),
  "/rubric-schema": () => api.GET("/rubric-schema"),
  "/vocabularies": () => api.GET("/vocabularies"),
  "/vocabularies/{name}": () => api.GET("/vocabularies/{name}", { params: { path: { name: "themas" } } }),
  "/vocabularies/{name}/{key}": () =>
    api.GET("/vocabularies/{name}/{key}", { params: { path: { name: "themas", key: "samen-leren" } } }),
  "/changes": () => api.GET("/changes"),
  "/export": () => api.GET("/export", { parseAs: "text" }),
  "/health": () => api.GET("/health"),
};

const found: Record<string, number> = {};
for (const [path, read] of Object.entries(reads)) {
  const { data, error, response } = await read();
  if (error) throw new Error(`${path}: ${error.status} ${error.detail}`);
  if (data === undefined || data === "") throw new Error(`${path}: no data`);
  found[path] = response.status;
}
const { data: page } = await api.GET("/pages/{id}", { params: { path: { id: id.page } } });
const { error } = await api.GET("/pages/{id}", { params: { path: { id: 987654 } } });
console.log(JSON.stringify({ found, words: page && words(page), problem: error?.status }));
