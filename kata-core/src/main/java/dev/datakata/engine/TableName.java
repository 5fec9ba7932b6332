package dev.datakata.engine;

/** A base table's name and that of its schema, as the catalogue has them. */
public record TableName(String schema, String name) {}
