export default {
  app: {
    name: 'Cockpit',
    vendor: 'Capstone'
  },
  customScripts: ['scripts/one-sign-in']
};
