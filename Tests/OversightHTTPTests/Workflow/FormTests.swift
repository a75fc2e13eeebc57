import JSONValues
import TestSupport
import Testing

/// Forms are read as JSON is: pages post the fields that programs send.
@Suite struct FormTests {
    private static let type = "application/x-www-form-urlencoded"

    private static func post(_ form: String, to path: String, _ server: TestServer, method: String = "POST")
        async throws
        -> Answer
    {
        try await server.administrator.send(method, path, body: Array(form.utf8), type: type)
    }

    @Test func aFormIsACommand() async throws {
        try await TestServer.run { server in
            let made = try await Self.post("name=%C3%85nge+kommun&on=2024-01-01", to: "municipalities", server)
            #expect(made.status == 201)
            let goal = "municipality=%C3%85nge&level=board&title=Fler+cyklar&year=2024&area=&parent="
            let adopted = try await Self.post(goal, to: "goals", server)
            #expect(adopted.status == 201, "\(adopted.text)")
            for unit in ["V%C3%A4g", "Park"] {
                let established = try await Self.post(
                    "municipality=ange&name=\(unit)&on=2024-01-01", to: "units", server)
                #expect(established.status == 201, "\(established.text)")
            }
            let plan = "municipality=ange&title=Laga+cyklar&goals=Fler+cyklar&units=V%C3%A4g&units=Park&on=2024-02-01"
            let planned = try await Self.post(plan, to: "activities", server)
            #expect(planned.status == 201, "\(planned.text)")
            let list = try await server.administrator.get("activities", ["unit": "Park"]).json
            #expect(list.elements?.count == 1)
            // A query is written as a form is.
            let titled = try await server.administrator.get("goals?municipality=%C3%85nge+kommun").json
            #expect(titled.elements?.count == 1)
        }
    }

    @Test func listsOfObjectsAreNumbered() async throws {
        try await TestServer.run { server in
            _ = try await Self.post("name=Vik", to: "municipalities", server)
            let scale =
                "steps.0.key=met&steps.0.label=Uppfyllt&steps.1.key=no&steps.1.label=Nej&rule.noneStarted=no"
                + "&rule.inProgress=no&rule.oneCompleted=met&rule.targetReached=met"
            let answer = try await Self.post(scale, to: "municipalities/vik/grade-scale", server, method: "PUT")
            #expect(answer.status == 200, "\(answer.text)")
        }
    }

    @Test(arguments: [
        "name=Vik&nmae=Vik", "name=Vik&name=Ort", "name.x=Vik", "name=Vik&name.x=Ort", "on=2024-01-01", "name=%FF",
        "name=Vik&on=soon", "name=%00",
    ])
    func aFormThatIsNotOfTheFormIsRefused(form: String) async throws {
        try await TestServer.run { server in
            let answer = try await Self.post(form, to: "municipalities", server)
            #expect(answer.status == 400, "\(answer.text)")
            let position = try await server.position
            #expect(position == 0)
        }
    }
}
