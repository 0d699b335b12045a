export default {
  app: {
    name: 'My profile',
    vendor: 'Capstone'
  },
  customScripts: ['../../../js/webapp-words', '../../../js/one-sign-in']
};
