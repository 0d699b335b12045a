export default {
  app: {
    name: 'Admin',
    vendor: 'Capstone'
  },
  customScripts: ['scripts/one-sign-in']
};
