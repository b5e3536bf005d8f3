package org.plenary.participation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.participation.Roll.Change;
import org.plenary.participation.Roll.Entry;

/** The rows of a roll as columns of small numbers, in blocks, so that a change copies one block. It never changes. */
final class RollRows {

    static final short NOWHERE = -1;
    private static final int BLOCK_BITS = 9;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private record Block(Entry[] entries, byte[] categories, byte[] states, byte[] roles, short[] parties) {

        static Block empty() {
            return new Block(new Entry[BLOCK], new byte[BLOCK], new byte[BLOCK], new byte[BLOCK], new short[BLOCK]);
        }

        Block copy() {
            return new Block(entries.clone(), categories.clone(), states.clone(), roles.clone(), parties.clone());
        }

        void put(int place, Entry entry, short party) {
            entries[place] = entry;
            categories[place] = (byte) entry.category().ordinal();
            states[place] = (byte) entry.state().ordinal();
            roles[place] = (byte) (entry.role() == null ? NOWHERE : entry.role().ordinal());
            parties[place] = party;
        }
    }

    private final int size;
    private final Block[] blocks;
    private final Map<String, Short> partyCodes;

    private RollRows(int size, Block[] blocks, Map<String, Short> partyCodes) {
        this.size = size;
        this.blocks = blocks;
        this.partyCodes = partyCodes;
    }

    static RollRows of(Entry[] entries) {
        var rows = new RollRows(entries.length, new Block[(entries.length + BLOCK - 1) / BLOCK], new HashMap<>());
        Arrays.setAll(rows.blocks, block -> Block.empty());
        for (var row = 0; row < entries.length; row++) {
            rows.put(row, entries[row]);
        }
        return rows;
    }

    RollRows with(List<Change> changes) {
        var longest = Math.max(size, changes.stream().mapToInt(Change::row).max().orElse(0) + 1);
        var copied = new boolean[(longest + BLOCK - 1) / BLOCK];
        var rows = new RollRows(longest, Arrays.copyOf(blocks, copied.length), new HashMap<>(partyCodes));
        for (var change : changes) {
            var block = change.row() >> BLOCK_BITS;
            if (!copied[block]) {
                rows.blocks[block] = rows.blocks[block] == null ? Block.empty() : rows.blocks[block].copy();
                copied[block] = true;
            }
            rows.put(change.row(), change.after());
        }
        return rows;
    }

    private void put(int row, Entry entry) {
        blocks[row >> BLOCK_BITS].put(row & BLOCK - 1, entry, entry.iso2() == null ? NOWHERE : partyCodes.computeIfAbsent(entry.iso2(), code -> (short) partyCodes.size()));
    }

    int size() {
        return size;
    }

    Entry entry(int row) {
        return blocks[row >> BLOCK_BITS].entries[row & BLOCK - 1];
    }

    @FunctionalInterface
    interface Matches {
        boolean at(int row);
    }

    /** @return whether a row is what the filter wants, its text left aside */
    Matches matches(ParticipantFilter filter) {
        var category = filter.category() == null ? NOWHERE : filter.category().ordinal();
        var state = filter.state() == null ? NOWHERE : filter.state().ordinal();
        var role = filter.delegationRole() == null ? NOWHERE : filter.delegationRole().ordinal();
        var anyParty = filter.iso2() == null;
        int party = anyParty ? NOWHERE : partyCodes.getOrDefault(filter.iso2(), Short.MAX_VALUE);
        return row -> {
            var block = blocks[row >> BLOCK_BITS];
            var place = row & BLOCK - 1;
            return (category == NOWHERE || block.categories[place] == category) && (state == NOWHERE || block.states[place] == state)
                    && (role == NOWHERE || block.roles[place] == role) && (anyParty || block.parties[place] == party);
        };
    }
}
