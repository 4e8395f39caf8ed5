#!/usr/bin/env node
'use strict';
require('node:module').enableCompileCache?.();
const { run } = require('../dist/meetplan.cjs');
run();
