export default {
  app: {
    name: 'Admin',
    vendor: 'Capstone'
  },
  customScripts: ['../../../js/webapp-words', '../../../js/one-sign-in']
};
