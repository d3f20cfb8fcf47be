// The picture: vis-network with fixed positions.
const picture = (() => {
  const nodes = new vis.DataSet(data.picture.nodes);
  const edges = new vis.DataSet(data.picture.edges);
  const network = new vis.Network(document.getElementById("picture"), { nodes, edges }, data.picture.options);
  return { nodes, edges, network };
})();
