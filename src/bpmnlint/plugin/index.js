const { readdirSync } = require('node:fs');
const { join, parse } = require('node:path');

const names = readdirSync(join(__dirname, 'rules')).map(file => parse(file).name);

module.exports = {
  configs: {
    recommended: {
      rules: Object.fromEntries(names.map(name => [`capstone/${name}`, 'error'])),
    },
  },
};
