// Draws a DMN table with the column widths that its file gives; the viewer alone makes every column equally wide.
async source => {
  const finished = step => new Promise((resolve, reject) => step(fault => (fault ? reject(fault) : resolve())));
  const viewer = new DmnJS({ container: '#canvas' });
  await finished(done => viewer.importXML(source, done));
  await finished(done => viewer.open(viewer.getViews().find(view => view.type === 'decisionTable'), done));

  const table = new DOMParser().parseFromString(source, 'text/xml').querySelector('decisionTable');
  const width = (element, attribute) => element.getAttributeNS('http://bpmn.io/schema/dmn/biodi/2.0', attribute);
  const widths = [...table.querySelectorAll(':scope > input, :scope > output')].map(column => width(column, 'width'));
  widths.push(width(table, 'annotationsWidth'));
  document.querySelectorAll('thead th:not(.index-column)').forEach((head, column) => {
    head.style.width = `${widths[column]}px`;
  });
};
