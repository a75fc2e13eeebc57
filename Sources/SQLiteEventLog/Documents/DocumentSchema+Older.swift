internal import EventLog

extension DocumentSchema {
    /// The tables that older releases made.
    var olderTables: [String] {
        switch place {
        case .state: []
        case .checkpoints: ["checkpoints", "breaks", "keys", "verified"]
        case .persons: ["persons", "tokens"]
        case .positions: ["checkpoints"]
        }
    }

    /// A query that gives what is in those tables as documents: `collection`, `name`, `is_final`, `content`.
    ///
    /// The names and contents are those of `SignedCheckpointStore`, `PersonStore` and `SubscriptionPositionStore`.
    var olderDocuments: String {
        switch place {
        case .state:
            "SELECT NULL AS collection, NULL AS name, NULL AS is_final, NULL AS content WHERE 0"
        case .checkpoints:
            """
            SELECT 'checkpoints' AS collection, printf('%019d-%019d-%019d', chain, size, number) AS name,
                1 AS is_final, note AS content FROM checkpoints
            UNION ALL SELECT 'breaks', printf('%019d', chain), 1, recorded || char(10) || reason FROM breaks
            UNION ALL SELECT 'keys', printf('%019d', number), 1, key FROM keys
            UNION ALL SELECT 'verified', 'size', 0, CAST(size AS TEXT) FROM verified
            """
        case .persons:
            """
            SELECT 'persons' AS collection, id AS name, 0 AS is_final,
                json_object('email', email, 'name', name, 'user', user) AS content FROM persons
            UNION ALL SELECT 'tokens', lower(hex(digest)), 0,
                json_object('created', created, 'person', person) FROM tokens
            """
        case .positions:
            """
            SELECT 'subscription-positions' AS collection, name, 0 AS is_final,
                CAST(position AS TEXT) AS content FROM checkpoints
            """
        }
    }
}
