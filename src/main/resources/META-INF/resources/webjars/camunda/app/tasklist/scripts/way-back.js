// Links from Tasklist to Capstone's own pages.
const LINKS = [
  ['/', 'My work'],
  ['/trainings', 'Trainings']
];

export default LINKS.map(([address, name], place) => ({
  id: `capstone-way-back-${place}`,
  pluginPoint: 'tasklist.navbar.action',
  priority: 2000 - place,
  properties: { label: name },
  render: (container) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_self';
    link.textContent = name;
    link.className = 'capstone-way-back';
    container.append(link);
  }
}));
