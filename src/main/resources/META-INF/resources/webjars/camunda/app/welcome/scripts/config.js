export default {
  app: {
    name: 'My profile',
    vendor: 'Capstone'
  },
  customScripts: ['scripts/one-sign-in']
};
