/* Tells which result somebody went on to: the words and the place, nothing about the person. */
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-rank]");
  const list = link?.closest("[data-clicks]");
  if (!list) return;
  const { clicks, query, language } = list.dataset;
  navigator.sendBeacon(clicks, new URLSearchParams({ q: query, language, rank: link.dataset.rank }));
});
