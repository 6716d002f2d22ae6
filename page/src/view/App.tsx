// SPDX-License-Identifier: MIT
import { useSelect } from "./use";

export function App() {
  const program = useSelect((state) => state.program);
  return <p class="govuk-body">icpcheck: {program}</p>;
}
