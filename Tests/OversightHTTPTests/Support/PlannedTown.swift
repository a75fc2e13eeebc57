import JSONValues
import TestSupport
import Testing

/// A town with an imported report, a requested one, an activity of the unit Hemvård and a meeting of the Socialnämnden.
struct PlannedTown: Sendable {
    let report: String
    let activity: String
    let meeting = "alvby-socialnamnden-2024-09-18"

    init(_ server: TestServer) async throws {
        let client = server.administrator
        _ = try await Town(client)
        let unit: JSON = ["municipality": "Älvby", "name": "Kök", "on": "2024-01-01"]
        try await client.done("units", unit)
        // An import establishes the units that the document names; this one it may not.
        _ = try await client.post("units", unit.with("name", "Hemvård"))
        try await client.done("meetings", ["body": "alvby-socialnamnden", "date": "2024-09-18"])
        let planned = try await client.done(
            "activities",
            [
                "municipality": "Älvby", "title": "Baka bröd", "units": ["Hemvård"],
                "goals": ["Alla ska få äta tillsammans"], "on": "2024-02-01",
            ])
        let made = try await client.done(
            "reports",
            [
                "municipality": "Älvby", "kind": "half_year", "unit": "Hemvård", "committee": "Socialnämnden",
                "on": "2024-07-01",
            ])
        report = made["id"]?.text ?? ""
        activity = planned["id"]?.text ?? ""
    }
}
