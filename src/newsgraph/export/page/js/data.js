// The page's data, read once. Everything in it is text from articles: never markup.
const data = JSON.parse(document.getElementById("newsgraph-data").textContent);
const strings = data.strings;
