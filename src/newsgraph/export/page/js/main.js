picture.network.on("click", ({ nodes, edges }) => {
  if (nodes.length) showActor(nodes[0]);
  else if (edges.length) showPair(...edges[0].split("-").map(Number));
});
