// Makes a search of the words in an address at which there is nothing.
(() => {
  const way = document.querySelector("#words"), link = way.querySelector("a");
  const decoded = (part) => { try { return decodeURIComponent(part); } catch { return part; } };
  const parts = location.pathname.split("/").map((part) => decoded(part).replace(/\.[a-z]{1,5}$|^index$/i, ""));
  const wordsOf = (part) => part.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => /\p{L}/u.test(word));
  const words = parts.map(wordsOf).filter((inPart) => inPart.length).pop()?.slice(0, 12).join(" ");
  if (!words) return;
  link.href += `?q=${encodeURIComponent(words)}`;
  link.textContent = link.textContent.replace("…", () => words);
  way.hidden = false;
})();
