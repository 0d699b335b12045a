export default {
  app: {
    name: 'Cockpit',
    vendor: 'Capstone'
  },
  customScripts: ['../../../js/webapp-words', '../../../js/one-sign-in']
};
