/// Small classes that each break one rule of the house on purpose, so that a test can see the rules fail.
package io.porthole.planted;
