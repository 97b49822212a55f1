package io.porthole.filter;

/// One way to go on with a text.
///
/// @param from  where what it replaces begins in the text, in UTF-16 units
/// @param to    where that ends, exclusive
/// @param text  what is put there
/// @param about what it means, in a few words; may be empty. Like `text` it may hold what came from outside
/// @param count how many rows have that value, among those looked at; -1 where there is nothing to count
public record Completion(int from, int to, String text, String about, long count) {}
